import BriefingModel

@testable import BriefingIngest

/// Pages that stand in a test.
enum SamplePage {
  /// Three paragraphs in their tags.
  static let paragraphs = """
    <p>The harbour council of Port Ardent said on Monday that it had not yet been told which of
    the two cranes would be closed.</p>
    <p>A spokeswoman for the owners said they had been in touch with the council and that there
    would be no comment until then.</p>
    <p>The cranes were built in the last century and have been repaired twice since the storm of
    last winter, the council said.</p>
    """
  /// The text of ``paragraphs``.
  static let text =
    """
    The harbour council of Port Ardent said on Monday that it had not yet been told which of the \
    two cranes would be closed.

    A spokeswoman for the owners said they had been in touch with the council and that there would \
    be no comment until then.

    The cranes were built in the last century and have been repaired twice since the storm of last \
    winter, the council said.
    """

  /// The draft of a page.
  static func draft(_ markup: String, address: String? = nil) throws -> ArticleDraft {
    try WebPageReader.draft(of: Array(markup.utf8), address: address)
  }

  /// The text of a page with `body`.
  static func text(_ body: String) throws -> String {
    try draft("<html><body>\(body)</body></html>").text
  }

  /// What the date ladder says of a page with `head` and, above its paragraphs, `above`.
  static func published(
    head: String = "",
    above: String = "",
    below: String = "",
    address: String? = nil,
    today: CalendarDay = CalendarDay(number: 20_000)
  ) throws -> DateLadder.Decision {
    let markup = """
      <html><head><title>The cranes of Port Ardent</title>\(head)</head><body>
      <h1>The cranes of Port Ardent</h1>\(above)<div>\(paragraphs)</div>\(below)</body></html>
      """
    let draft = try draft(markup, address: address)
    return DateLadder(today: today).decision(among: draft.metadata.dates)
  }
}
