internal import BriefingMarkdown
internal import BriefingModel
internal import Glibc

/// Draws the main actors in a ring, with lines between those named in the same sentences.
///
/// A line means a co-mention and no more; the table beside it counts the sentences. The drawing is
/// one image to a screen reader, so that it holds no links: the page's list has them.
struct ActorNetwork {
  /// The most actors drawn: more is a thicket.
  static let mostActors = 12
  /// A tie needs this many sentences.
  static let leastSentences = 1
  /// The drawing's size in units.
  static let width = 720
  static let height = 460

  private struct Tie {
    let from: Int
    let to: Int
    let sentences: Int
  }

  let actors: [Actor]

  /// Takes the most mentioned people, organisations and places.
  init(actors: [Actor]) {
    self.actors = Array(
      actors.filter { !$0.isGroup && $0.type != .miscellaneous && !$0.companions.isEmpty }
        .prefix(Self.mostActors)
    )
  }

  /// The figure, or nil when fewer than three actors are tied.
  func figure(id: String) -> Figure? {
    let ties = ties()
    guard actors.count >= 3, !ties.isEmpty else { return nil }
    let most = ties.map(\.sentences).max() ?? 1
    var body = ""
    for tie in ties {
      let from = position(tie.from)
      let to = position(tie.to)
      let weight = 1 + tie.sentences * 3 / most
      body += SVG.line(from.x, from.y, to.x, to.y, class: "tie tie-\(weight)")
    }
    for (place, actor) in actors.enumerated() {
      let (x, y) = position(place)
      let name = MarkdownText.shortened(actor.name, to: 28)
      let isRight = x >= Self.width / 2
      body += "<circle class=\"node\" cx=\"\(x)\" cy=\"\(y)\" r=\"8\"/>"
      body += SVG.text(
        name,
        x: x + (isRight ? 14 : -14),
        y: y + 5,
        class: "label",
        anchor: isRight ? "start" : "end"
      )
    }
    let markup = SVG.drawing(
      id: id,
      width: Self.width,
      height: Self.height,
      title: "Main actors named in the same sentences",
      description: "\(actors.count) actors in a ring; lines join those named together.",
      body: body
    )
    return Figure(id: id, markup: markup, data: table(ties))
  }

  private func position(_ place: Int) -> (x: Int, y: Int) {
    let angle = 2 * Double.pi * (Double(place) + 0.5) / Double(actors.count)
    let x = Double(Self.width) / 2 + 170 * sin(angle)
    let y = Double(Self.height) / 2 - 200 * cos(angle)
    return (Int(x.rounded()), Int(y.rounded()))
  }

  private func ties() -> [Tie] {
    let places = Dictionary(
      actors.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    var ties: [Tie] = []
    for (from, actor) in actors.enumerated() {
      for companion in actor.companions where companion.sentences >= Self.leastSentences {
        if let to = places[companion.actor], from < to {
          ties.append(Tie(from: from, to: to, sentences: companion.sentences))
        }
      }
    }
    return ties
  }

  private func table(_ ties: [Tie]) -> String {
    var rows = "| Actor | Actor | Sentences |\n| --- | --- | --- |\n"
    for tie in ties.sorted(by: { ($1.sentences, $0.from, $0.to) < ($0.sentences, $1.from, $1.to) })
      .prefix(30)
    {
      let names = [tie.from, tie.to].map { MarkdownText.cell(actors[$0].name) }
      rows += "| \(names[0]) | \(names[1]) | \(tie.sentences) |\n"
    }
    return rows
  }
}
