import { expect, test } from "vitest";
import { renderPost } from "../../../support/render.ts";

test("wraps code as Jekyll does, blank lines and marks kept", () => {
  expect(renderPost("{% highlight ruby %}\na < *b*\n\nc\n{% endhighlight %}").html).toBe(
    '\n<figure class="highlight"><pre><code class="language-ruby" data-lang="ruby">a &lt; *b*\n\nc</code></pre></figure>\n',
  );
});

test("numbers lines when asked", () => {
  expect(renderPost("{% highlight js linenos %}\na\nb\n{% endhighlight %}").html).toContain(
    '<pre class="lineno">1\n2\n</pre>',
  );
});
