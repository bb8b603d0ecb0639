/// What stands below a line.
struct LinesBelow {
  /// The next line with text; nil when there is none.
  let next: Substring?
  /// Whether a blank line stands between.
  let isParted: Bool
  /// Whether another line follows the next one directly.
  let nextGoesOn: Bool

  /// Looks below the line with the index `index`.
  init(_ lines: [Substring], _ index: Int) {
    let following = lines[(index + 1)...].firstIndex { !$0.isEmpty }
    next = following.map { lines[$0] }
    isParted = following.map { $0 > index + 1 } ?? false
    nextGoesOn = following.map { $0 + 1 < lines.count && !lines[$0 + 1].isEmpty } ?? false
  }
}
