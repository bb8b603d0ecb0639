internal import BriefingMarkdown
internal import BriefingModel

/// Draws the days of the news and of what is due, with precision shown as extent.
///
/// A day is a square of one day, a week or month a bar as long as it is; a stronger shade has more
/// origins behind it. The table beside it says the same.
struct TimelineFigure {
  /// The drawing's width in units; its text stays above 12 pixels in a scroll box.
  static let width = 720
  /// The most events drawn: by score.
  static let mostEvents = 40
  /// Rows into which overlapping extents are put.
  static let rows = 6
  /// The longest time that one strip shows: a quarter before the edition's last day, and after it.
  static let mostDays = 120

  let events: [Event]
  let edition: CalendarDay

  /// Takes the dated events that are no history.
  init(events: [Event], edition: CalendarDay) {
    self.edition = edition
    let dated = events.filter { event in
      guard let days = event.days, event.section == .news || event.section == .planned
      else { return false }
      return days.last.number - days.first.number <= 31
    }
    let last = dated.filter { $0.section == .news }.compactMap { $0.days?.last.number }.max()
    let recent = dated.filter { event in
      guard let last, let days = event.days else { return true }
      return abs(days.first.number - last) <= Self.mostDays
    }
    let chosen = recent.sorted { ($1.score, $0.id) < ($0.score, $1.id) }.prefix(Self.mostEvents)
    let ids = Set(chosen.map(\.id))
    self.events = recent.filter { ids.contains($0.id) }
  }

  /// The figure, or nil when fewer than two days would be shown.
  func figure(id: String) -> Figure? {
    let days = events.compactMap(\.days)
    guard let first = days.map(\.first).min(), let last = days.map(\.last).max(), first < last
    else { return nil }
    let margin = 16
    let span = last.number - first.number + 1
    func x(_ day: Int) -> Int {
      margin + (day - first.number) * (Self.width - 2 * margin) / span
    }
    var rowEnds = [Int](repeating: Int.min, count: Self.rows)
    var marks = ""
    for event in events {
      guard let days = event.days else { continue }
      let start = x(days.first.number)
      let end = max(start + 6, x(days.last.number + 1) - 2)
      let row = rowEnds.firstIndex { $0 < start } ?? Self.rows - 1
      rowEnds[row] = end
      let shade = min(3, event.support.origins)
      marks += "<rect class=\"mark mark-\(event.section.rawValue) mark-\(shade)\" x=\"\(start)\" "
      marks += "y=\"\(14 + row * 18)\" width=\"\(end - start)\" height=\"14\" rx=\"2\">"
      marks += "<title>\(SVG.escaped(label(of: event)))</title></rect>"
    }
    let base = 14 + Self.rows * 18 + 6
    var body = marks + SVG.line(margin, base, Self.width - margin, base, class: "axis")
    for tick in ticks(from: first, to: last) {
      body += SVG.line(x(tick.number), base, x(tick.number), base + 6, class: "axis")
      body += SVG.text(Self.short(tick), x: x(tick.number) + 3, y: base + 20, class: "tick")
    }
    let title = "Days of the news, \(DateWording.day(first)) to \(DateWording.day(last))"
    let markup = SVG.drawing(
      id: id,
      width: Self.width,
      height: base + 28,
      title: title,
      description: "\(events.count) dated events; the table under the figure lists each.",
      body: body
    )
    return Figure(id: id, markup: markup, data: table())
  }

  private func label(of event: Event) -> String {
    let date = event.date.map { DateWording.text(of: $0.value) } ?? ""
    guard !event.statement.isEmpty else { return date }
    return "\(date): \(MarkdownText.shortened(event.statement, to: 120))"
  }

  /// About six days, evenly apart, beginning with the first.
  private func ticks(from first: CalendarDay, to last: CalendarDay) -> [CalendarDay] {
    let span = last.number - first.number
    let step = max(1, (span + 5) / 6)
    return stride(from: 0, through: max(0, span - step / 2), by: step).map {
      first.adding(days: $0)
    }
  }

  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func short(_ day: CalendarDay) -> String {
    "\(day.day) \(monthNames[day.month - 1]) \(day.year)"
  }

  private func table() -> String {
    var rows = "| Date | Precision | Status | Origins |\n| --- | --- | --- | --- |\n"
    for event in events {
      guard let date = event.date else { continue }
      rows += "| \(DateWording.text(of: date.value)) | \(date.precision.rawValue) "
      rows += "| `status:\(event.status.rawValue)` | \(event.support.origins) |\n"
    }
    return rows
  }
}
