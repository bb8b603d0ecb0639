import BriefingMarkdown
import Testing

@Suite("Code spans with a meaning")
struct CodeConventionTests {
  @Test func `a code span of a known kind is a badge`() throws {
    #expect(
      try html("`status:planned`") == """
        <p><span class="badge badge-status badge-status-planned">planned</span></p>

        """
    )
  }

  @Test func `a badge can show a label and other words`() throws {
    #expect(
      try html("`impact:4` `stance:denies`") == """
        <p><span class="badge badge-impact badge-impact-4">impact 4</span> \
        <span class="badge badge-stance badge-stance-denies">dementiert</span></p>

        """
    )
  }

  @Test func `the class of a badge has plain letters only`() throws {
    #expect(
      try html("`status: <Ruled> \"Öut\" ` `status:未定`") == """
        <p><span class="badge badge-status badge-status-ruled-out">&lt;Ruled&gt; &quot;Öut&quot;\
        </span> <span class="badge badge-status">未定</span></p>

        """
    )
  }

  @Test(arguments: [
    "foo:bar", "status", "status:", ":planned", "Status:planned", "a b:c", "status :x",
  ])
  func `other code spans stay code`(code: String) throws {
    #expect(try html("`\(code)`") == "<p><code>\(code)</code></p>\n")
  }

  @Test func `a code block is never a badge`() throws {
    #expect(try html("    status:planned") == "<pre><code>status:planned\n</code></pre>\n")
  }

  @Test func `what changed between editions is marked`() throws {
    #expect(
      try html("`del:two <b> dead` `ins:three dead`") == """
        <p><del>two &lt;b&gt; dead</del> <ins>three dead</ins></p>

        """
    )
  }

  @Test(arguments: [
    "2023", "2023-09", "2023-09-05", "2024-02-29", "2020-W53", "2023-09-05T06:00",
    "2023-09-05T06:00:01Z", "2023-09-05T06:00:01.5+02:00", "2023-09-05T06:00-0530", "P1D",
    "PT12H30M", "P1DT2H3M4S", "0001-01-01",
  ])
  func `a time carries its value`(value: String) throws {
    #expect(
      try html("`time:\(value) some day`")
        == "<p><time datetime=\"\(value)\">some day</time></p>\n"
    )
  }

  @Test(arguments: [
    "5 September 2023", "2023-13", "2023-02-29", "1900-02-29", "2023-W53", "2023-9-5", "0000",
    "23-09-05", "2023-09-05T24:00", "2023-09-05T06", "2023-09-05T06:00+2", "P", "PT", "P2W", "P1M",
    "2023-09-05/2023-09-06", "2023-09-05x", "last week", "2023-W1", "2023-09-05T06:00:00.1234",
  ])
  func `words without a valid value are shown as they are`(words: String) throws {
    #expect(try html("`time:\(words)`") == "<p>\(words)</p>\n")
  }

  @Test func `a time without words shows its value`() throws {
    #expect(
      try html("`time:2023-09`") == "<p><time datetime=\"2023-09\">2023-09</time></p>\n"
    )
  }

  @Test func `a time without a value shows its words`() throws {
    #expect(try html("`time: date not stated`") == "<p>date not stated</p>\n")
  }
}
