internal import BriefingModel

/// The planned events as iCalendar (RFC 5545), with identifiers that hold over the editions.
struct CalendarFile {
  /// The longest line in octets, without its end (RFC 5545, section 3.1).
  static let longestLine = 75

  let index: SiteIndex

  /// The calendar with CRLF line ends.
  func text() -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//briefing//planned events//EN",
      "CALSCALE:GREGORIAN", "X-WR-CALNAME:" + Self.escaped(index.settings.title),
    ]
    let stamp = index.briefing.edition.date.iso.filter { $0 != "-" } + "T000000Z"
    for event in index.briefing.events where event.section == .planned {
      guard let days = event.days else { continue }
      let summary = index.settings.text == .none ? "Planned event" : event.statement
      let end = days.last.adding(days: 1)
      lines += [
        "BEGIN:VEVENT", "UID:\(event.id)@briefing", "DTSTAMP:\(stamp)",
        "DTSTART;VALUE=DATE:\(days.first.iso.filter { $0 != "-" })",
        "DTEND;VALUE=DATE:\(end.iso.filter { $0 != "-" })",
        "SUMMARY:" + Self.escaped(MarkdownText.shortened(summary, to: 160)),
        "DESCRIPTION:"
          + Self.escaped(
            "Precise to the \(days.precision.rawValue); status \(event.status.rawValue)."
          ),
        "URL:" + index.settings.address + index.addresses.event(event), "TRANSP:TRANSPARENT",
        "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map(Self.folded).joined(separator: "\r\n") + "\r\n"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      default: if scalar.value >= 0x20 { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// `line` in pieces of at most 75 octets, never inside a character, the later ones after a space.
  private static func folded(_ line: String) -> String {
    var result = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if octets + size > longestLine {
        result += "\r\n "
        octets = 1
      }
      result.unicodeScalars.append(scalar)
      octets += size
    }
    return result
  }
}
