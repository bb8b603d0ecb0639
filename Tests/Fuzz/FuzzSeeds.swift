/// Whole files of each format, from which damaged ones are made.
enum FuzzSeeds {
  private static let body = """
    The harbour council of Port Ardent said on Monday that it had not yet been told which of the \
    two cranes would be closed. A spokeswoman for the owners said there would be no comment.
    """

  static let text = [
    "---\ntitle: \"A: b\"\ndate: 2023-09-05\nauthors:\n  - name: X\n---\n\(body)\n",
    "Title: Cranes\nDate: Tue, 5 Sep 2023 10:00 GMT\nSource: Post\n\n\(body)\n— Reuters\n",
    "Council closes crane\nMay 7, 2005\nSEOUL, Sept. 5, 2023 (AP) — \(body)\n",
    "ANNA REED, HOST: Good evening.\nREED: And now?\n2.15pm: The council meets.\n\(body)\n",
  ]

  static let markdown = [
    "# Council *closes* crane\n\n5 September 2023 | By Jane Doe\n\n\(body)\n\n> [a](b) ![c](d) `e`\n\n"
      + "| f | g |\n|---|---|\n| h | i |\n\n```\ncode\n```\n\n- one\n  - two\n1. three\n",
    "---\ntitle: A\n---\n\nSetext\n===\n\n\(body) <b>x</b> &amp; <https://a.example>\n\n***\n",
  ]

  static let page = [
    """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Crane closed | Post</title>
    <meta property="og:title" content="Crane closed"><meta property="og:site_name" content="Post">
    <meta property="article:published_time" content="2023-09-05T10:00:00+02:00">
    <link rel="canonical" href="https://post.example/2023/09/05/crane">
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":
    "NewsArticle","headline":"Crane closed","datePublished":"2023-09-05","author":[{"name":"Jane"}],
    "publisher":{"@type":"Organization","name":"Post"}}]}</script><style>p{}</style></head>
    <body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>Crane closed</h1>
    <p class="byline">By Jane Doe</p><time datetime="2023-09-05">5 September 2023</time>
    <p>\(body)</p><figure><img src="a.png"><figcaption>A crane.</figcaption></figure>
    <p>\(body) <a href="b">More</a>.</p><blockquote>Quoted &mdash; text.</blockquote></article>
    <aside><p>Related</p></aside><footer>&copy; 2023 Post</footer></body></html>
    """,
    """
    <html><body><table><tr><td><font>Menu<br></td><td><b>Crane closed</b><p>\(body)<p>\(body)<ul>
    <li>one<li>two</ul></td></tr></table><div itemscope itemtype="http://schema.org/NewsArticle">
    <span itemprop="datePublished" content="2023-09-05"></span><div itemprop="articleBody">\(body)
    </div></div><!-- comment --><script>var a = "<p>";</script><svg><text>x</text></svg>
    """,
  ]

  static let mail = [
    """
    From: =?utf-8?Q?Jane_D=C3=B6e?= <jane@post.example>\r
    Subject: Fwd: =?UTF-8?B?Q3JhbmUgY2zDtHM=?=\r
     =?UTF-8?Q?ed?=\r
    Date: Tue, 5 Sep 2023 10:00:00 +0200 (CEST)\r
    Content-Type: multipart/mixed; boundary="b"\r
    \r
    --b\r
    Content-Type: multipart/alternative; boundary=c\r
    \r
    --c\r
    Content-Type: text/plain; charset=iso-8859-2; format=flowed\r
    Content-Transfer-Encoding: quoted-printable\r
    \r
    \(body)=20\r
    more=\r
     text=E1.\r
    --c\r
    Content-Type: text/html; charset*0*=utf-8''utf-; charset*1=8\r
    Content-Transfer-Encoding: base64\r
    \r
    PHA+VGhlIGNvdW5jaWwgc2FpZCB0aGF0IGl0IGhhZCBub3QgYmVlbiB0b2xkLjwvcD4=\r
    --c--\r
    --b\r
    Content-Type: message/rfc822\r
    \r
    Subject: Inner\r
    \r
    Text.\r
    --b--\r
    """,
    """
    Subject: A
    List-Id: <x>
    From: Post <p@a.example>

    ---------- Forwarded message ---------
    From: B <b@a.example>
    Date: 5 Sep 2023
    Subject: C

    \(body)
    --\u{20}
    Signature
    """,
  ]

  static let archive = [
    """
    From: <Saved by Blink>\r
    Snapshot-Content-Location: https://post.example/crane\r
    Subject: Crane closed\r
    MIME-Version: 1.0\r
    Content-Type: multipart/related; type="text/html"; boundary="b"\r
    \r
    --b\r
    Content-Type: text/html\r
    Content-ID: <a>\r
    Content-Transfer-Encoding: quoted-printable\r
    Content-Location: https://post.example/crane\r
    \r
    <html><body><article><h1>Crane</h1><p class=3D"a">\(body)</p><p>\(body)</p></article>=\r
    </body></html>\r
    --b\r
    Content-Type: image/png\r
    Content-Transfer-Encoding: base64\r
    \r
    AAAA\r
    --b--\r
    """
  ]

  static let json = [
    """
    {"title": "Crane closed", "author": "Jane", "date": "2023-09-05", "text": "\(body)\\n\\u00e9",
     "source": "https://post.example/crane", "source-hostname": "Post", "language": "en"}
    """,
    """
    {"status": "ok", "articles": [{"source": {"id": null, "name": "Post"}, "title": "A",
    "publishedAt": "2023-09-05T10:00:00Z", "content": "\(body) And… [+123 chars]"}, {"title": "B",
    "description": "<p>\(body)</p>", "date": 1693908000, "tags": [1.5e3, true, false, null, {}]}]}
    """,
    """
    [{"@type": "NewsArticle", "headline": "A", "articleBody": "\(body)", "author": [{"name": "J"}],
    "mainEntityOfPage": {"@id": "https://post.example/a"}, "keywords": [["a"], "b"]}]
    """,
    "{\"title\": \"A\", \"text\": \"\(body)\"}\n{\"title\": \"B\", \"text\": \"\\ud83d\\ude00\"}\n",
  ]

  static let feed = [
    """
    <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Post</title><language>en-gb</language><item><title>Crane &amp;amp; port</title>
    <link>https://post.example/crane</link><dc:creator>Jane</dc:creator><category>Opinion</category>
    <pubDate>Tue, 05 Sep 2023 10:00:00 +0200</pubDate><guid isPermaLink="false">x</guid>
    <description>In short &eacute;.</description><content:encoded><![CDATA[<p>\(body)</p>]]>
    </content:encoded></item><item><title>B</title><description>&lt;p&gt;\(body)</description></item>
    </channel></rss>
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Post</title><entry>
    <title type="html">Crane &lt;b&gt;closed</title><link rel="alternate" href="https://p.example/a"/>
    <published>2023-09-05T10:00:00Z</published><author><name>Jane</name></author>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>\(body)</p></div></content>
    </entry></feed>
    """,
  ]

  static let layout = [
    """
    <head>
    <title>Crane closed</title>
    <meta name="Creator" content="Writer"/>
    <meta name="CreationDate" content="2023-09-05T10:00:00Z"/>
    </head>
    <doc>
      <page width="595.0" height="842.0">
        <flow>
          <block xMin="60.0" yMin="80.0" xMax="400.0" yMax="110.0">
            <line xMin="60.0" yMin="80.0" xMax="400.0" yMax="110.0">
              <word xMin="60.0" yMin="80.0" xMax="110.0" yMax="110.0">Crane</word>
              <word xMin="120.0" yMin="80.0" xMax="200.0" yMax="110.0">closed</word>
            </line>
          </block>
          <block xMin="60.0" yMin="120.0" xMax="400.0" yMax="144.0">
            <line xMin="60.0" yMin="120.0" xMax="400.0" yMax="132.0">
              <word xMin="60.0" yMin="120.0" xMax="110.0" yMax="132.0">\(body)</word>
              <word xMin="120.0" yMin="120.0" xMax="200.0" yMax="132.0">spokes-</word>
            </line>
            <line xMin="60.0" yMin="132.0" xMax="300.0" yMax="144.0">
              <word xMin="60.0" yMin="132.0" xMax="110.0" yMax="144.0">woman&amp;.</word>
            </line>
          </block>
        </flow>
      </page>
      <page width="595.0" height="842.0">
          <block xMin="60.0" yMin="120.0" xMax="400.0" yMax="132.0">
            <line xMin="60.0" yMin="120.0" xMax="400.0" yMax="132.0">
              <word xMin="60.0" yMin="120.0" xMax="110.0" yMax="132.0">and so on</word>
            </line>
          </block>
      </page>
    </doc>
    """
  ]

  static let document = [
    """
    %PDF-1.4
    1 0 obj
    << /Type /Catalog /Pages 2 0 R >>
    endobj
    2 0 obj
    << /Type /Pages /Count 1 /Kids [4 0 R] >>
    endobj
    3 0 obj
    << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
    endobj
    4 0 obj
    << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 3 0 R >> >> >>
    endobj
    5 0 obj
    << /Length 60 >>
    stream
    BT /F 10 Tf 60 700 Td (The council said that it had not been told.) Tj ET
    endstream
    endobj
    trailer << /Size 6 /Root 1 0 R >>
    %%EOF
    """
  ]
}
