import Testing

@testable import BriefingIngest

@Suite("MarkupTrimmer") struct MarkupTrimmerTests {
  private func trimmed(_ markup: String) -> String {
    String(decoding: MarkupTrimmer.trimmed(Array(markup.utf8)[...]), as: UTF8.self)
  }

  @Test(
    arguments: [
      ("a<script>if (a < b) { '</p>' }</script>b", "a b"),
      ("a<SCRIPT type='text/javascript'>x</SCRIPT >b", "a b"),
      ("a<style>p > a {}</style>b", "a b"), ("a<svg><path d='M0'/></svg>b", "a b"),
      ("a<!-- b --><!-- > -->c", "a  c"), ("a<!-->b", "a b"), ("a<!---->b", "a b"),
    ]
  )
  func `takes out what no reader sees`(markup: String, expected: String) {
    #expect(trimmed(markup) == expected)
  }

  @Test func `keeps linked data as it stands`() {
    let markup = #"<script type="application/ld+json">{"a":  "<b  id=1>"}</script>"#
    #expect(trimmed(markup) == markup)
  }

  @Test func `keeps what follows a comment or a script without an end`() {
    #expect(trimmed("a<!-- b <p>c") == "a<!-- b <p>c")
    #expect(trimmed("a<script>b <p>c") == "a<script>b <p>c")
  }

  @Test(
    arguments: [
      ("<p onclick=\"a > b\" class=x>", "<p class=x>"),
      ("<p data-a='1' id='2' style=\"3\">", "<p id='2' style=\"3\">"),
      ("<a href='/x' class='y' title=z>", "<a>"),
      ("<link rel=canonical href=/x media=print>", "<link rel=canonical href=/x>"),
      ("<img src=a itemprop=b>", "<img itemprop=b>"), ("<br/>", "<br>"),
      ("<p hidden>", "<p hidden>"),
      ("<p class=\"a\"id=\"b\">", "<p class=\"a\" id=\"b\">"), ("</p >", "</p >"),
      ("1 < 2", "1 < 2"),
    ]
  )
  func `leaves out attributes that are not used`(markup: String, expected: String) {
    #expect(trimmed(markup) == expected)
  }

  @Test(
    arguments: [
      ("<p>a<b>b</b><EM class=x>c</EM><wbr>d</p>", "<p>abcd</p>"),
      ("a<span>b<span itemprop=x>c</span>d</span>e", "ab<span itemprop=x>c</span>de"),
      ("a<input value='>'>b", "ab"), ("<big", "<big"), ("<bold>", "<bold>"), ("</span>a</b>", "a"),
      ("<select><option>a</select><noscript><p>b</noscript>", "  "),
    ]
  )
  func `leaves out tags that only format`(markup: String, expected: String) {
    #expect(trimmed(markup) == expected)
  }

  @Test func `makes one white space of several`() {
    #expect(trimmed("<p>a \n\t b</p>") == "<p>a b</p>")
  }

  @Test func `has room for a space before every attribute`() {
    let markup = "<p " + String(repeating: "id=\"\"", count: 1_000) + ">"
    #expect(trimmed(markup).utf8.count == 2 + 6 * 1_000 + 1)
  }

  @Test func `goes over a page of openings once`() {
    let markup = String(repeating: "<!--<script><style><svg>", count: 50_000)
    #expect(trimmed(markup).utf8.count == markup.utf8.count)
  }
}
