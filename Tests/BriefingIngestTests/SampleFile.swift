import BriefingModel

@testable import BriefingIngest

/// Drafts of files that stand in a test.
enum SampleFile {
  /// The drafts that `reader` finds in `text` under the name `name`.
  static func drafts(
    _ reader: some ArticleReading,
    _ text: String,
    name: String = "a"
  ) throws -> [ArticleDraft] {
    try drafts(reader, Array(text.utf8), name: name)
  }

  /// The drafts that `reader` finds in `bytes`.
  static func drafts(
    _ reader: some ArticleReading,
    _ bytes: [UInt8],
    name: String = "a"
  ) throws -> [ArticleDraft] {
    try reader.drafts(in: file(bytes, name: name))
  }

  /// A file of `bytes`.
  static func file(_ bytes: [UInt8], name: String = "a") -> InputFile {
    InputFile(path: name, bytes: bytes, modified: CalendarDay(number: 19_000))
  }
}

extension ArticleMetadata {
  /// The dates as stated, with their rungs.
  var statedDates: [String] { dates.map { "\($0.rung.rawValue): \($0.stated)" } }
}
