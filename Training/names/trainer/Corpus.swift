import BriefingLanguage
import BriefingModel
import BriefingText
import Foundation

/// One document of a corpus, as `prepare.py` writes it.
struct CorpusDocument: Decodable {
  let id: String
  let corpus: String
  /// The types that the corpus annotates, parted by blanks.
  let types: String
  let text: String
  let entities: [Entity]

  /// A name: start, end and type in a JSON array.
  struct Entity: Decodable {
    let span: TextSpan
    let type: EntityType

    init(from decoder: any Decoder) throws {
      var fields = try decoder.unkeyedContainer()
      span = TextSpan(try fields.decode(Int.self), try fields.decode(Int.self))
      type = try fields.decode(EntityType.self)
    }
  }

  /// The documents of a file, one JSON object a line.
  static func read(_ path: String) throws -> [CorpusDocument] {
    let data = try Data(contentsOf: URL(filePath: path))
    let decoder = JSONDecoder()
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(CorpusDocument.self, from: $0)
    }
  }

  /// The labels that each token may have: one where the corpus tells, several where it does not
  /// annotate a type.
  func allowedLabels(of text: TaggedText, context: NameContext) -> [UInt32] {
    let known = Set(types.split(separator: " ").compactMap { EntityType(rawValue: String($0)) })
    var free: UInt32 = 1 << UInt32(NameLabel.outside)
    for (number, type) in NameLabel.types.enumerated() where !known.contains(type) {
      for place in 0..<4 { free |= 1 << UInt32(1 + 4 * number + place) }
    }
    var allowed = [UInt32](repeating: free, count: text.tokens.count)
    for entity in entities {
      let tokens = text.tokenized.tokenRange(of: entity.span)
      guard !tokens.isEmpty, let type = NameLabel.types.firstIndex(of: entity.type) else {
        continue
      }
      for index in tokens {
        let place: NameLabel.Place =
          tokens.count == 1
          ? .only
          : index == tokens.lowerBound
            ? .first : index == tokens.upperBound - 1 ? .last : .inner
        allowed[index] = 1 << UInt32(NameLabel.number(type: type, place: place))
      }
    }
    return allowed
  }
}

/// The words' cluster paths from a table of `word<TAB>path` lines.
func readClusters(_ path: String) throws -> [UInt32] {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  var paths: [(hash: UInt64, path: UInt16)] = []
  for line in text.split(separator: "\n") {
    let fields = line.split(separator: "\t")
    guard fields.count == 2, let number = UInt16(fields[1]) else { continue }
    paths.append((NameContext.clusterKey(of: String(fields[0])), number))
  }
  return WordClusters.slots(of: paths)
}
