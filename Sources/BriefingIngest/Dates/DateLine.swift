/// A line that says when the article was published, and nothing else.
enum DateLine {
  /// What a date line states.
  enum Statement: Equatable {
    /// The text of the publication date.
    case published(String)
    /// When the article was changed last, which is no publication date.
    case updated
  }

  /// Longer lines say more than a date.
  private static let longest = 200
  /// Words before the publication date, the longer before those they contain.
  private static let publicationLabels = [
    "first published", "originally published", "date published", "published", "posted", "aired",
    "filed", "issued", "created", "date",
  ]
  /// Words before the date of a change.
  private static let updateLabels = [
    "last updated", "last modified", "updated", "modified", "corrected",
  ]

  /// What `line` states; nil for any other line, a date without its day included.
  static func stated(_ line: String) -> Statement? {
    guard line.utf8.count <= longest else { return nil }
    if let rest = rest(of: line, after: updateLabels), isDay(rest) { return .updated }
    var date = rest(of: line, after: publicationLabels) ?? line
    // "Published Sept. 5, 2023 Updated Sept. 6, 2023", "..., updated 14:00".
    for label in updateLabels {
      guard let start = date.lowercased().firstRange(of: label)?.lowerBound, start > date.startIndex
      else { continue }
      let length = date.lowercased().distance(from: date.lowercased().startIndex, to: start)
      date = String(date.prefix(length))
      break
    }
    date = TextNormalizer().line(date)
    return isDay(date) ? .published(date) : nil
  }

  /// The text after one of `labels` and a colon, if there is one.
  private static func rest(of line: String, after labels: [String]) -> String? {
    let small = line.lowercased()
    guard let label = labels.first(where: { small.hasPrefix($0) }) else { return nil }
    let rest = line.dropFirst(label.count)
    guard let first = rest.first, !first.isLetter else { return nil }
    return TextNormalizer().line(String(first == ":" ? rest.dropFirst() : rest))
  }

  /// Whether the text is a date to the day or closer, readable or not as to day and month.
  private static func isDay(_ text: String) -> Bool {
    do throws(WrittenDateError) {
      let date = try WrittenDateParser.date(text)
      return date.day != nil && text.utf8.count > 8
    } catch {
      // "05/09/2023" is a date line, too, though not which day; the ladder reports it.
      return error != .noDate
    }
  }
}
