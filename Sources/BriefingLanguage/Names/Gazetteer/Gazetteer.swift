public import BriefingText

/// The names that the program knows: countries, places, bodies, personal names.
///
/// Reads `gazetteer.tsv`, whose head documents its format; the file stays mapped, nothing is built
/// when it is opened. Compiled by `Training/gazetteer/build.py` from the sources that `NOTICE`
/// lists. Names that stand for someone only at a time (who heads a state) carry their years.
public struct Gazetteer: Sendable {
  /// The name of the data file.
  public static let fileName = "gazetteer.tsv"

  let table: GazetteerTable

  /// Opens the gazetteer at `path`.
  ///
  /// - Throws: ``GazetteerError/unreadable(path:)``, ``GazetteerError/version(path:found:)`` or
  ///   ``GazetteerError/damaged(path:)``.
  public static func open(path: String) throws(GazetteerError) -> Gazetteer {
    Gazetteer(table: try GazetteerTable(path: path))
  }

  /// Opens the gazetteer that lies beside the program (``DataFile``).
  ///
  /// - Throws: ``GazetteerError/missing(name:)`` when there is none, else as ``open(path:)``.
  public static func open() throws(GazetteerError) -> Gazetteer {
    guard let path = DataFile.path(fileName) else { throw .missing(name: fileName) }
    return try open(path: path)
  }

  /// The entries of a name as written, in the order of their kinds' names; empty when it is unknown.
  ///
  /// Capital letters, accents, full stops, hyphens and a leading `the` make no difference, so that
  /// `us` finds `U.S.`; ``longestMatch(at:in:before:)`` minds the case.
  ///
  /// - Complexity: logarithmic in the size of the gazetteer.
  public func entries(for name: String) -> [GazetteerEntry] {
    entries(of: GazetteerKey(name).bytes)
  }

  /// The longest known name that begins with the token at `index` and ends before `end`.
  ///
  /// The text must be capitalised where the name is: `US` does not match the pronoun. A personal
  /// name's parts (given names, surnames) are not looked for.
  ///
  /// - Complexity: logarithmic in the size of the gazetteer, linear in the length of the match.
  public func longestMatch(
    at index: Int,
    in tokens: [Token],
    before end: Int
  ) -> GazetteerMatch? {
    table.read { lines in
      var best: GazetteerMatch?
      var key = GazetteerKey()
      var next = index
      while next < end {
        let token = tokens[next]
        next += 1
        guard key.append(token) else {
          // A hyphen or slash inside a name adds nothing; a stop ends every name.
          if next - 1 > index, GazetteerKey.isJoint(token) { continue } else { break }
        }
        var line = lines.first(notBefore: key.bytes)
        var found: [GazetteerEntry] = []
        while lines.matches(line, key.bytes) {
          let entry = GazetteerEntry(lines.fields(line))
          line = lines.line(after: line)
          guard let entry, !Self.partial.contains(entry.kind) else { continue }
          if entry.agrees(withCaseOf: tokens[index..<next]) { found.append(entry) }
        }
        if !found.isEmpty { best = GazetteerMatch(tokens: index..<next, entries: found) }
        guard lines.continues(line, key.bytes) else { break }
      }
      return best
    }
  }

  /// The kinds that are parts of a name, or no names.
  private static let partial: Set<GazetteerEntry.Kind> = [.given, .surname, .code]

  /// The name to show of a country, from its ISO 3166-1 alpha-2 code in capitals.
  public func country(code: String) -> String? {
    entries(of: Array("iso:\(Token.lowercased(code))".utf8)).first?.name
  }

  /// The code of the country that a name, former name, acronym or demonym means; nil when it is
  /// none, or could be one of several.
  public func country(named name: String) -> String? {
    let codes = entries(for: name)
      .filter { $0.kind == .country || $0.kind == .demonym }
      .map(\.code)
    guard let code = codes.first, codes.allSatisfy({ $0 == code }) else { return nil }
    return code
  }

  /// Whose name it is: `female`, `male`, both for names of either, empty for no given name.
  public func gender(ofGivenName name: String) -> GazetteerEntry.Marks {
    entries(for: name)
      .first { $0.kind == .given }
      .map { $0.marks.intersection([.female, .male]) } ?? []
  }

  /// Whether the lists of surnames hold `name`.
  public func isSurname(_ name: String) -> Bool {
    entries(for: name).contains { $0.kind == .surname }
  }

  /// The capital or seat that news writes for a government or body: `Moscow`, `the White House`.
  ///
  /// The entry's code is the country, its canonical name the country or body; of several cities of
  /// the name the capital is meant.
  public func standsForGovernment(_ name: String) -> GazetteerEntry? {
    entries(for: name).first { $0.standsForGovernment && !$0.marks.contains(.weak) }
  }

  private func entries(of key: [UInt8]) -> [GazetteerEntry] {
    guard !key.isEmpty else { return [] }
    return table.read { lines in
      var entries: [GazetteerEntry] = []
      var line = lines.first(notBefore: key)
      while lines.matches(line, key) {
        if let entry = GazetteerEntry(lines.fields(line)) { entries.append(entry) }
        line = lines.line(after: line)
      }
      return entries
    }
  }
}
