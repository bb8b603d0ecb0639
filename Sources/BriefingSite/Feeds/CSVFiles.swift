internal import BriefingModel

/// The lists as CSV (RFC 4180) for spreadsheets.
///
/// A cell that a spreadsheet would read as a formula begins with an apostrophe (OWASP, "CSV
/// injection").
enum CSVFiles {
  /// The actors, one a row.
  static func actors(_ actors: [Actor]) -> String {
    table(
      ["id", "name", "type", "country", "roles", "aliases", "mentions", "articles"],
      actors.map { actor in
        [
          actor.id, actor.name, actor.type.rawValue, actor.country ?? "",
          actor.roles.map(\.text).joined(separator: "; "),
          actor.aliases.map(\.text).joined(separator: "; "), String(actor.mentions),
          String(actor.articles.count),
        ]
      }
    )
  }

  /// The claims, one a row.
  static func claims(_ claims: [Claim]) -> String {
    table(
      [
        "id", "holder", "holder_grade", "via", "stance", "kind", "statement", "hedges", "said",
        "support", "articles", "outlets", "origins", "article", "start", "end",
      ],
      claims.map { claim in
        [
          claim.id, claim.holder.text, claim.holder.grade.rawValue, claim.holder.via ?? "",
          claim.stance.rawValue, claim.kind.rawValue, claim.statement,
          claim.hedges.joined(separator: "; "), claim.said?.value ?? "",
        ] + voices(claim.support) + place(claim.evidence)
      }
    )
  }

  /// The risk entries, one a row.
  static func risks(_ risks: [Risk]) -> String {
    table(
      [
        "id", "category", "level", "lane", "status", "impact", "likelihood", "holder", "statement",
        "date", "first_seen", "last_seen", "rule", "support", "articles", "outlets", "origins",
        "article", "start", "end",
      ],
      risks.map { risk in
        [
          risk.id, risk.category, risk.level, risk.lane.rawValue, risk.status.rawValue,
          String(risk.impact.value),
          risk.likelihoods.isEmpty
            ? "not stated" : risk.likelihoods.map(\.term).joined(separator: "; "),
          risk.holder?.text ?? "", risk.statement, risk.date?.value ?? "", risk.firstSeen ?? "",
          risk.lastSeen ?? "", risk.rule,
        ] + voices(risk.support) + place(risk.evidence[0])
      }
    )
  }

  /// The events, one a row.
  static func events(_ events: [Event]) -> String {
    table(
      [
        "id", "date", "precision", "method", "section", "status", "statement", "support",
        "articles", "outlets", "origins", "article", "start", "end",
      ],
      events.map { event in
        [
          event.id, event.date?.value ?? "", event.date?.precision.rawValue ?? "",
          event.date?.method ?? "", event.section.rawValue, event.status.rawValue, event.statement,
        ] + voices(event.support) + place(event.evidence[0])
      }
    )
  }

  private static func voices(_ support: Support) -> [String] {
    [
      support.grade.rawValue, String(support.articles), String(support.outlets),
      String(support.origins),
    ]
  }

  private static func place(_ evidence: Evidence) -> [String] {
    [evidence.article, String(evidence.start), String(evidence.end)]
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    var text = ""
    for row in [header] + rows { text += row.map(cell).joined(separator: ",") + "\r\n" }
    return text
  }

  /// What begins a formula, the wide forms too, which some spreadsheets read alike.
  private static let formulaMarks = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

  private static func cell(_ text: String) -> String {
    var value = text
    if let first = text.unicodeScalars.first, formulaMarks.contains(first) { value = "'" + text }
    guard value.utf8.contains(where: { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }) else {
      return value
    }
    var quoted = "\""
    for character in value.unicodeScalars {
      if character == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(character)
    }
    return quoted + "\""
  }
}
