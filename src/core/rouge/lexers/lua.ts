import type { Lexer } from "../lexer.ts";
import { anyOf, wordSet } from "../words.ts";

const builtins = `assert collectgarbage dofile error getmetatable gsub ipairs load loadfile next pairs pcall print rawequal
rawget rawlen rawset require select setmetatable tonumber tostring type xpcall coroutine.create coroutine.isyieldable
coroutine.resume coroutine.running coroutine.status coroutine.wrap coroutine.yield debug.debug debug.gethook debug.getinfo
debug.getlocal debug.getmetatable debug.getregistry debug.getupvalue debug.getuservalue debug.sethook debug.setlocal
debug.setmetatable debug.setupvalue debug.setuservalue debug.traceback debug.upvalueid debug.upvaluejoin io.close io.flush
io.input io.lines io.open io.output io.popen io.read io.stderr io.stdin io.stdout io.tmpfile io.type io.write math.abs
math.acos math.asin math.atan math.ceil math.cos math.deg math.exp math.floor math.fmod math.huge math.log math.max
math.maxinteger math.min math.mininteger math.modf math.pi math.rad math.random math.randomseed math.sin math.sqrt math.tan
math.tointeger math.type math.ult os.clock os.date os.difftime os.execute os.exit os.getenv os.remove os.rename
os.setlocale os.time os.tmpname package.config package.cpath package.loaded package.loadlib package.path package.preload
package.searchers package.searchpath string.byte string.char string.dump string.find string.format string.gmatch
string.gsub string.len string.lower string.match string.pack string.packsize string.rep string.reverse string.sub
string.unpack string.upper table.concat table.insert table.move table.pack table.remove table.sort table.unpack utf8.char
utf8.charpattern utf8.codepoint utf8.codes utf8.len utf8.offset`;

const isBuiltin = wordSet(builtins);

const escaped = /\\(?:[abfnrtv\\"'\n]|\d{1,3})/;

/** Lua. */
export const lexer: Lexer = {
  start: (text) => (text.startsWith("#!") ? ["shebang"] : []),
  states: {
    shebang: [[/#!.*/, "cp", "#pop"]],
    root: [
      [/--\[(=*)\[[\s\S]*?\]\1\]/, "cm"],
      [/--.*/, "c1"],
      [/(?:\d+\.\d+|\.\d+|\d+)e[+-]?\d+/i, "mf"],
      [/0x[0-9a-f]+/i, "mh"],
      [/\d+/, "mi"],
      [/\n|[^\S\n]+/, ""],
      [/\[(=*)\[[\s\S]*?\]\1\]/, "s"],
      [/==|~=|<=|>=|\.\.\.|\.\.|[=+\-*/%^<>#]/, "o"],
      [/[[\]{}().,:;]/, "p"],
      [anyOf("and or not"), "ow"],
      [/function\b/, "k", "function"],
      [anyOf("break do else elseif end for if in repeat return then until while"), "k"],
      [/local\b/, "kd"],
      [anyOf("true false nil"), "kc"],
      [/gsub(?![\w.])/, "nb", "pattern"],
      [
        /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/,
        (match, run) => {
          const [whole] = match;
          if (isBuiltin.has(whole)) run.token("nb", whole);
          else for (const part of whole.split(/(\.)/)) run.token(part === "." ? "p" : "n", part);
        },
      ],
      [/'/, "s1", "single"],
      [/"/, "s2", "double"],
    ],
    function: [
      [/\s+/, ""],
      [/([A-Za-z_]\w*)(\.)/, ["nc", "p"]],
      [/[A-Za-z_]\w*/, "nf", "#pop"],
      [/\(/, "p", "#pop"],
    ],
    pattern: [
      [/\)/, "p", "#pop"],
      [/[(,]/, "p"],
      [/\s+/, ""],
      [/"/, "sr", "pattern text"],
    ],
    "pattern text": [
      [/"/, "sr", "#pop"],
      [/[()?]|\\[\s\S]/, "se"],
      [/\[\^?/, "se", "pattern set"],
      [/[^"\\()?[]+|\\/, "sr"],
    ],
    "pattern set": [
      [/\]/, "se", "#pop"],
      [/\\/, "se"],
      [/[^\]\\]+/, "sr"],
    ],
    single: [
      [escaped, "se"],
      [/'/, "s1", "#pop"],
      [/[^']+/, "s1"],
    ],
    double: [
      [escaped, "se"],
      [/"/, "s2", "#pop"],
      [/[^"]+/, "s2"],
    ],
  },
};
