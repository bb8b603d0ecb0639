/// One statement about an article, from front matter or a header line.
struct MetadataEntry: Equatable {
  let field: MetadataField
  /// The rank of the key among those of its field; the lowest holds.
  let rank: Int
  /// The values as written; never empty.
  let values: [String]
  /// The line of the file, from 1; nil where the format has no lines.
  let line: Int?
}
