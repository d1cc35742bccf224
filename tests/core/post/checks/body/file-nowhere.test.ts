import { ruleTable } from "../../../../support/rule-table.ts";

const paths = ["images/Photo.JPG", "images/été.png", "images/a/deux.png", "images/b/deux.png", "docs/a.pdf"];

ruleTable("file-nowhere", {
  sick: [
    {
      body: "![a](/images/absent.png)\n",
      at: "/images/absent.png",
      data: { address: "/images/absent.png", isImage: true, near: null, isSpelling: false },
      blog: { paths },
    },
    {
      body: '![a](/images/photo.jpg "b")\n',
      at: "/images/photo.jpg",
      data: { near: "/images/Photo.JPG", isSpelling: true },
      cured: '![a](/images/Photo.JPG "b")\n',
      blog: { paths },
    },
    {
      body: "![a]({{ site.baseurl }}/Images/photo.jpg)\n",
      at: "{{ site.baseurl }}/Images/photo.jpg",
      data: { near: "/images/Photo.JPG", isSpelling: true },
      cured: "![a]({{ site.baseurl }}/images/Photo.JPG)\n",
      blog: { paths, yaml: "baseurl: /blog\n" },
    },
    {
      body: '<img src="Photo.JPG">\n',
      at: "Photo.JPG",
      data: { near: "/images/Photo.JPG", isSpelling: false },
      cured: '<img src="/images/Photo.JPG">\n',
      blog: { paths },
    },
    {
      body: "[a](/a.pdf)\n",
      at: "/a.pdf",
      data: { isImage: false, near: "/docs/a.pdf" },
      cured: "[a](/docs/a.pdf)\n",
      blog: { paths },
    },
    { body: "![a](/deux.png)\n", at: "/deux.png", data: { near: null }, blog: { paths } },
  ],
  well: [
    "![a](/images/absent.png)\n",
    { body: "![a](/images/Photo.JPG?b#c) [d](../../../../docs/a.pdf)\n", blog: { paths } },
    { body: "![a](/images/%C3%A9t%C3%A9.png) ![a](/images/été.png)\n", blog: { paths } },
    { body: "![a](https://exemple.org/a.png) ![b](data:image/png;base64,AA)\n", blog: { paths } },
    { body: "![a](/lib/vendor/a.png)\n", blog: { paths } },
    // What a theme's gem or a plugin may bring.
    { body: "![a](/assets/a.png)\n", blog: { paths, yaml: "theme: minima\n" } },
    { body: "![a](/b.png)\n", blog: { paths, yaml: "plugins: [jekyll-responsive-image]\n" } },
    { body: "[a](/feed.xml) [b](/style.css) [c](/b/)\n", blog: { paths } },
    { body: "![a](/b/c.png)\n", blog: { paths, yaml: "keep_files: [b]\n" } },
  ],
});
