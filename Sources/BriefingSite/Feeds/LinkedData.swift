internal import BriefingModel
internal import FoundationEssentials

/// A schema.org object in JSON-LD.
///
/// Claims and quotations are described as what somebody said; never as a `ClaimReview`, since
/// nothing here rates truth.
struct LinkedData: Encodable, Hashable, Sendable {
  /// A value of JSON.
  indirect enum Value: Encodable, Hashable, Sendable {
    case text(String)
    case object([String: Value])
    case list([Value])

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .text(let text):
        var container = encoder.singleValueContainer()
        try container.encode(text)
      case .object(let fields):
        var container = encoder.singleValueContainer()
        try container.encode(fields)
      case .list(let values):
        var container = encoder.singleValueContainer()
        try container.encode(values)
      }
    }
  }

  let fields: [String: Value]

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(fields)
  }

  /// The JSON for a script element: `<`, `>` and `&` are written as escapes, so that no text in it
  /// can end the element, and so are characters that turn the text after them.
  ///
  /// - Throws: `EncodingError`, which plain text and lists never cause.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(self), as: UTF8.self)
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": safe += "\\u003c"
      case ">": safe += "\\u003e"
      case "&": safe += "\\u0026"
      case "\u{2028}": safe += "\\u2028"
      case "\u{2029}": safe += "\\u2029"
      case _ where MarkdownText.turnsText(scalar):
        safe += "\\u" + String(scalar.value, radix: 16)
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// The site itself.
  static func website(title: String, address: String) -> LinkedData {
    LinkedData(fields: [
      "@context": .text("https://schema.org"),
      "@type": .text("WebSite"),
      "name": .text(title),
      "url": .text(address),
    ])
  }

  /// The stances by which a holder stands behind the content as it is worded.
  ///
  /// The content of a denial, a question or a refusal to say is not what its holder claims.
  private static let standing: Set<Stance> = [
    .asserts, .accuses, .admits, .promises, .threatens, .warns, .predicts, .expects,
  ]

  /// The claims, quotations and dated events of one page.
  static func statements(
    claims: [Claim],
    events: [Event],
    address: String,
    path: String
  ) -> [LinkedData] {
    let page = address + path
    var graph: [Value] = claims.filter { standing.contains($0.stance) }.map { claim in
      var fields: [String: Value] = [
        "@type": .text(claim.kind == .direct ? "Quotation" : "Claim"),
        "@id": .text("\(page)#\(claim.id)"),
        "text": .text(claim.statement),
      ]
      if claim.holder.grade == .named {
        let property = claim.kind == .direct ? "spokenByCharacter" : "author"
        fields[property] = .object(["@type": .text("Thing"), "name": .text(claim.holder.text)])
      }
      return .object(fields)
    }
    graph += events.compactMap { event -> Value? in
      guard let days = event.days, event.section == .planned || event.section == .news else {
        return nil
      }
      return .object([
        "@type": .text("Event"),
        "@id": .text("\(page)#\(event.id)"),
        "name": .text(MarkdownText.shortened(event.statement, to: 110)),
        "startDate": .text(days.first.iso),
        "endDate": .text(days.last.iso),
      ])
    }
    guard !graph.isEmpty else { return [] }
    return [
      LinkedData(fields: ["@context": .text("https://schema.org"), "@graph": .list(graph)])
    ]
  }
}
