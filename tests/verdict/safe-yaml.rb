# Reads YAML as safe_yaml 1.0.5 does, which types the scalars of every Jekyll but Debian's: that one asks Psych, for which
# `:path` is a symbol and `12:30` is an Integer. After safe_yaml/psych_handler.rb, transform.rb, transform/*.rb and parse/*.rb;
# safe-yaml.test.ts holds it against the cases that were recorded with the real one (tests/fixtures/ruby-yaml).
require "base64"
require "date"
require "psych"

class SafeYamlHandler < Psych::Handler
  def initialize
    super
    @anchors = {}
    @stack = []
    @current = nil
    @key = nil
    @result = nil
    @is_begun = false
  end

  # False is what safe_yaml says of a text without any node.
  def result = @is_begun ? @result : false

  # A second document would go on with the structures of the first, which are all closed: only the first is kept.
  def start_document(*)
    throw :done if @is_begun
    @is_begun = true
  end

  def alias(anchor) = add(@anchors[anchor])

  def scalar(value, anchor, tag, _plain, quoted, _style)
    binary = ["tag:yaml.org,2002:binary", "x-private:binary", "!binary"].include?(tag)
    value = Base64.decode64(value).force_encoding(value.encoding) if binary
    add(value, anchor, quoted || binary)
  end

  def start_mapping(anchor, *) = open({}, anchor)
  def start_sequence(anchor, *) = open([], anchor)
  def end_mapping = close
  def end_sequence = close

  private

  def open(structure, anchor)
    add(structure, anchor)
    @current = structure
    @stack.push(structure)
  end

  def close
    @stack.pop
    @current = @stack.last
  end

  def add(value, anchor = nil, quoted = false)
    value = SafeYamlScalar.type(value) if value.is_a?(String) && !quoted
    @anchors[anchor] = value if anchor
    if @result.nil?
      @result = value
      @current = @result
    elsif @current.is_a?(Array)
      @current.push(value)
    elsif @current.is_a?(Hash)
      if @key.nil?
        @key = value
      else
        @key == "<<" ? @current.merge!(value) : @current[@key] = value
        @key = nil
      end
    else
      raise "Don't know how to add to a #{@current.class}!"
    end
  end
end

# What an unquoted scalar is: the transforms of safe_yaml in their order.
module SafeYamlScalar
  INTEGERS = [/\A[-+]?(0|([1-9][0-9_,]*))\Z/, /\A0[0-7_,]+\Z/, /\A0x[0-9a-f]+\Z/i, /\A0b[01_]+\Z/].freeze
  HEXADECIMAL = /\A\s*[-+]?0x[0-9a-fA-F_]+\s*\Z/.freeze
  SEXAGESIMAL = /\A\s*[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\s*\Z/.freeze
  SEXAGESIMAL_FLOAT = /\A\s*[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*\s*\Z/.freeze
  FLOAT = /\A[-+]?(?:\d[\d_]*)?\.[\d_]+(?:[eE][-+]\d+)?\Z/.freeze
  WORDS = { "yes" => true, "on" => true, "true" => true, "no" => false, "off" => false, "false" => false }
          .flat_map { |word, value| [word, word.capitalize, word.upcase].map { |spelling| [spelling, value] } }
          .to_h.merge(["", "~", "null", "Null", "NULL"].to_h { |word| [word, nil] }).freeze
  DATE = /\A\d{4}-\d{2}-\d{2}\Z/.freeze
  TIME = /\A\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?\s*(?:Z|[-+]\d{1,2}(?::?\d{2})?)?\Z/.freeze

  module_function

  def type(value)
    digits = value.gsub(/[_,]/, "")
    return Integer(digits) if INTEGERS.any? { |matcher| matcher.match?(digits) }
    return Integer(digits) if HEXADECIMAL.match?(digits)
    return sexagesimal(digits) if SEXAGESIMAL.match?(digits)
    return Float(value) if FLOAT.match?(value)
    return special(value) if /\A(?:-?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z/.match?(value)
    return sexagesimal(value) if SEXAGESIMAL_FLOAT.match?(value)
    return WORDS[value] if WORDS.key?(value)

    moment(value)
  end

  def special(value)
    return Float::NAN if value.downcase == ".nan"

    value.start_with?("-") ? -Float::INFINITY : Float::INFINITY
  end

  def sexagesimal(value)
    whole, fraction = value.split(".")
    sum = whole.split(":").inject(0) { |total, part| (total * 60) + Float(part) }
    sum += Float(".#{fraction}") unless fraction.nil?
    value[0] == "-" ? -sum : sum
  end

  def moment(value)
    return Date.parse(value) if DATE.match?(value)
    return DateTime.parse(value).to_time if TIME.match?(value)

    value
  rescue ArgumentError
    value
  end
end

module SafeYaml
  module_function

  def load(yaml)
    handler = SafeYamlHandler.new
    catch(:done) { Psych::Parser.new(handler).parse(yaml) }
    handler.result
  end
end
