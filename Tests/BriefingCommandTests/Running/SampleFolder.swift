import TestSupport

/// A folder of invented articles on disk, as a user has one.
enum SampleFolder {
  static let ferry = """
    ---
    title: Ferry to stop on Friday
    outlet: Northport Courier
    date: 2031-05-06
    ---
    The ferry to Elm Island will stop on Friday, Transport Minister Ada Brandt said on Tuesday.
    Brandt did not say when it would start again.

    "The harbour is closed from Friday," Brandt said. It was built in 1974.
    """

  static let island = """
    ---
    title: Islanders fear shortages
    outlet: Elm Island Post
    date: 2031-05-07
    ---
    Mayor Olu Reyes denied that the ferry will stop on Friday. Two people were killed in a clash
    between fishermen and police, Reyes said. The council threatened to close the pier.
    """

  /// Writes three articles, one of them a copy, and a file that is no article.
  static func write(to folder: TemporaryFolder) throws {
    try folder.write(ferry, to: "articles/ferry.md")
    try folder.write(ferry, to: "articles/later/copy.md")
    try folder.write(island, to: "articles/island.md")
    try folder.write("\u{0}\u{1}\u{2}", to: "articles/photo.jpg")
  }

  /// The call that builds the site of it for a day.
  static func build(asOf day: String = "2031-05-08", output: String = "Output") -> [String] {
    ["build", "articles", "--output", output, "--as-of", day]
  }
}
