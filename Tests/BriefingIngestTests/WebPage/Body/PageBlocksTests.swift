import Testing

@testable import BriefingIngest

@Suite("PageBlocks") struct PageBlocksTests {
  private func blocks(_ body: String) -> [String] {
    let page = PageBlocks(MarkupParser.tree(Array("<html><body>\(body)</body></html>".utf8)))
    return page.blocks.map { page.string($0) }
  }

  @Test(
    arguments: [
      ("<p>a</p><p>b</p>", ["a", "b"]), ("<p>a <b>b</b>c <i> d</i></p>", ["a bc d"]),
      ("<div>a<p>b</p>c</div>", ["a", "b", "c"]), ("a<br>b", ["a\nb"]),
      ("a<br> <br>b", ["a", "b"]),
      ("<ul><li>a<li>b</ul>", ["a", "b"]), ("<p> \n a\t b&nbsp;c </p>", ["a b c"]),
      ("<p>a<script>b</script><noscript>c</noscript><button>d</button></p>", ["a"]),
      ("<h2>a</h2>b", ["a", "b"]), ("<pre>a\n b</pre>", ["a b"]), ("<p>&nbsp;</p>", []),
      ("<p><span>a</span><span>b</span></p>", ["ab"]), ("<x-card>a</x-card>b", ["a", "b"]),
    ]
  )
  func `parts text where readers see it parted`(body: String, expected: [String]) {
    #expect(blocks(body) == expected)
  }

  @Test func `measures the share of links`() throws {
    let tree = MarkupParser.tree(Array("<html><body><p>abc <a>def</a></p></body></html>".utf8))
    let block = try #require(PageBlocks(tree).blocks.first)
    #expect(block.linkShare == 0.5)
  }

  @Test(arguments: [("It was.", true), ("It “was.”", true), ("そうだ。", true), ("Sign in", false)])
  func `tells sentences from labels`(text: String, expected: Bool) throws {
    let tree = MarkupParser.tree(Array("<html><body><p>\(text)</p></body></html>".utf8))
    #expect(try #require(PageBlocks(tree).blocks.first).endsSentence == expected)
  }

  @Test func `folds text for look-ups`() {
    #expect(PageBlocks.folded("  Don’t\n MISS É ") == "don't miss é")
  }
}
