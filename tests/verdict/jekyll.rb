# ruby jekyll.rb SITE SECONDS: what Debian's Jekyll makes of every post and draft below SITE, built at SECONDS since the epoch
# in the zone of TZ, as one JSON object on stdout. Reads as `jekyll build` does, but keeps what the build would leave out,
# with Jekyll's own reason; nothing is written.
SITE = File.expand_path(ARGV[0])
NOW = Time.at(Integer(ARGV[1]))
ENV["JEKYLL_ENV"] = "production"
# Where Jekyll looks for `_config.yml`, once it is loaded.
Dir.chdir(SITE)
require "json"
require "jekyll"
require_relative "safe-yaml"
require_relative "stubs"

Jekyll.logger.log_level = :error

# Time.parse takes the missing parts of a date from it.
def Time.now = NOW

# Jekyll 4.4.1: utils.rb and configuration.rb ask SafeYAML.load; the message of a failure is Psych's on both.
module Jekyll::Utils
  def safe_load_yaml(yaml) = SafeYaml.load(yaml)
end

FOUND = {}

# Jekyll::Reader#retrieve_posts and PostReader#publishable?, of drafts too, with the decision instead of its effect.
class Jekyll::PostReader
  def read_posts(dir)
    read_all(dir, "_posts", Jekyll::Document::DATE_FILENAME_MATCHER) { |document| decide(document) }
  end

  def read_drafts(dir)
    read_all(dir, "_drafts", Jekyll::Document::DATELESS_FILENAME_MATCHER) do |document|
      @site.show_drafts ? decide(document) : "draft"
    end
  end

  private

  def read_all(dir, folder, matcher)
    read_content(dir, folder, matcher).select do |document|
      path = document.path.delete_prefix("#{@site.source}/")
      entry = { :document => document }
      begin
        document.read
        next if document.content.nil? || !document.content.valid_encoding?

        FOUND[path] = entry
        entry[:visibility] = yield document
      rescue Jekyll::Errors::FatalException => e
        # A draft that is not read stops nothing.
        is_read = folder == "_posts" || @site.show_drafts
        FOUND[path] = entry.merge(:visibility => is_read ? "fails" : "draft", :why => e.message, :document => nil)
        next
      end
      entry[:visibility] == "visible"
    end
  end

  def decide(document)
    publisher = @site.publisher
    return "visible" if publisher.publish?(document)

    publisher.send(:can_be_published?, document) ? "future" : "unpublished"
  end
end

class Jekyll::Reader
  def retrieve_posts(dir)
    return if outside_configured_directory?(dir)

    site.posts.docs.concat(post_reader.read_posts(dir))
    site.posts.docs.concat(post_reader.read_drafts(dir))
  end
end

def configuration
  config = Jekyll.configuration("quiet" => true, "destination" => File.join(SITE, "_site"))
  config = config.merge(
    "plugins" => [], "plugins_dir" => "_none", "theme" => nil, "disable_disk_cache" => true,
    # Jekyll::Site#reset takes the time of the build from it.
    "time" => nil
  )
  changed = stub_config(config)
  [config.merge(changed), changed]
end

PRINTER = Liquid::Template.parse("{{ value }}")

# As a page would show it.
def printed(value)
  value.nil? || value == false ? nil : PRINTER.render("value" => value)
end

def words(values) = Array(values).map(&:to_s)

def attempt
  [yield, nil]
rescue StandardError => e
  [nil, "#{e.class}: #{e.message[0, 300]}"]
end

def fields(path, found)
  document = found[:document]
  return { :path => path, :visibility => found[:visibility], :why => found[:why] } if document.nil?

  url, url_failure = attempt { document.url }
  excerpt, excerpt_failure = attempt { document.data["excerpt"].to_s }
  layout = document.data["layout"]
  {
    :path => path,
    :visibility => found[:visibility],
    :title => printed(document.data["title"]),
    :date => document.date.strftime("%Y-%m-%dT%H:%M:%S%:z"),
    :url => url,
    :categories => words(document.data["categories"]),
    :tags => words(document.data["tags"]),
    :layout => layout.is_a?(String) && layout != "none" ? layout : nil,
    :excerpt => excerpt,
    :excerptFails => excerpt_failure,
    :slug => document.data["slug"]&.to_s,
    :why => url_failure
  }
end

def verdict
  config, changed = configuration
  site = Jekyll::Site.new(config)
  site.reset
  site.read
  kept = site.posts.docs.to_h { |document| [document, true] }
  FOUND.each_value do |found|
    found[:visibility] = "limited" if found[:visibility] == "visible" && !kept[found[:document]]
  end
  posts = FOUND.map { |path, found| fields(path, found) }
  failing = posts.find { |post| post[:why] && %w(visible fails).include?(post[:visibility]) }
  {
    :builds => failing.nil?, :why => failing && "#{failing[:path]}: #{failing[:why]}", :source => site.source,
    :config => changed, :stubs => STUBS, :posts => posts
  }
rescue StandardError, SystemExit => e
  { :builds => false, :why => "#{e.class}: #{e.message}", :source => nil, :config => {}, :stubs => STUBS, :posts => [] }
end

puts JSON.generate(verdict, :allow_nan => true)
