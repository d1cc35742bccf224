# What stands in for the parts of a blog that are not here (gems, plugins, a theme), so that it builds all the same. Each
# stub that was needed is counted in STUBS, which the verdict prints.

STUBS = Hash.new { |hash, kind| hash[kind] = Hash.new(0) }

# A plugin's tag: letters that pass through Markdown, as our own renderer has them for a tag that it does not know.
class UnknownTag < Liquid::Tag
  def render(context)
    STUBS[:tags][@tag_name] += 1
    context.registers[:unknown_tags] = (context.registers[:unknown_tags] || -1) + 1
    "xLiquidMark#{context.registers[:unknown_tags]}z"
  end
end

# `else` and the ends of known blocks are no tags to Liquid either: the block that they belong to waits for them.
module AnyTag
  PARTS = %w(else elsif when).freeze

  def [](name)
    known = super
    return known if known || PARTS.include?(name)
    return nil if name.start_with?("end") && super(name.delete_prefix("end"))

    UnknownTag
  end
end
Liquid::Template::TagRegistry.prepend(AnyTag)

# jekyll-include-cache: prints what `include` prints.
Liquid::Template.register_tag("include_cached", Jekyll::Tags::IncludeTag)

# The parts that a blog's theme would have brought: an include that is not there prints nothing.
module AnyInclude
  def render(context)
    super
  rescue IOError => e
    raise unless e.message.start_with?("Could not locate the included file")

    STUBS[:includes][@file] += 1
    ""
  end
end
[Jekyll::Tags::IncludeTag, Jekyll::Tags::OptimizedIncludeTag].each { |tag| tag.prepend(AnyInclude) }

# What Debian has no gem for; the keys that were changed are told, so that the other side changes them as well.
def stub_config(config)
  changed = {}
  unless config["markdown"].to_s.downcase == "kramdown"
    STUBS[:markdown][config["markdown"].to_s] += 1
    changed["markdown"] = "kramdown"
  end
  changed["highlighter"] = "rouge" if %w(pygments coderay).include?(config["highlighter"].to_s)
  kramdown = config["kramdown"].is_a?(Hash) ? config["kramdown"].dup : {}
  kramdown["syntax_highlighter"] = "rouge" if %w(coderay pygments).include?(kramdown["syntax_highlighter"].to_s)
  %w(enable_coderay use_coderay coderay).each { |key| kramdown.delete(key) }
  kramdown["math_engine"] = "mathjax" unless [nil, "mathjax"].include?(kramdown["math_engine"])
  changed["kramdown"] = kramdown unless kramdown == config["kramdown"]
  changed
end
