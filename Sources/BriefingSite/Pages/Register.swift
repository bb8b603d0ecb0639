/// A long list cut into pages: `risks/threat.html`, `risks/threat-2.html`, …
struct Register<Entry> {
  /// One page of the list.
  struct Slice {
    let path: String
    let entries: ArraySlice<Entry>
    /// Counts from 1.
    let number: Int
    let count: Int
    let previous: String?
    let next: String?

    /// ` (page 2 of 5)`, empty when there is one page.
    var suffix: String { count > 1 ? " (page \(number) of \(count))" : "" }
  }

  /// The pages of `entries`, each with at most `pageSize` and at least one; one page when there are
  /// none.
  ///
  /// - Parameter path: the path of the first page, with `.html`.
  static func slices(of entries: [Entry], path: String, pageSize: Int) -> [Slice] {
    let pageSize = max(1, pageSize)
    let count = max(1, (entries.count + pageSize - 1) / pageSize)
    func address(_ number: Int) -> String {
      number == 1 ? path : path.dropLast(".html".count) + "-\(number).html"
    }
    return (1...count).map { number in
      let start = (number - 1) * pageSize
      return Slice(
        path: address(number),
        entries: entries[start..<min(entries.count, start + pageSize)],
        number: number,
        count: count,
        previous: number > 1 ? address(number - 1) : nil,
        next: number < count ? address(number + 1) : nil
      )
    }
  }
}
