internal import BriefingModel

/// Chooses the publication date among those that the rungs offer.
///
/// The first rung with a readable date that is not in the future holds; later rungs only speak up
/// where they disagree. With no rung there is no date.
struct DateLadder {
  /// Dates this many days apart still agree: a paper is dated the day after its web page.
  private static let toleratedDays = 1

  /// The day after which no publication date may lie.
  let today: CalendarDay

  /// What the ladder says.
  struct Decision {
    var published: DatedValue?
    var notes: [Note] = []
  }

  /// The date of `candidates`, with what was refused and what disagrees.
  func decision(among candidates: [DateCandidate]) -> Decision {
    var decision = Decision()
    var chosen: (rung: DateCandidate.Rung, span: DateSpan, value: String)?
    for rung in DateCandidate.Rung.allCases {
      for candidate in candidates where candidate.rung == rung {
        guard let (date, span) = accepted(candidate, notes: &decision.notes) else { continue }
        guard let first = chosen else {
          chosen = (rung, span, date.value)
          decision.published = DatedValue(
            value: date.value,
            precision: date.precision,
            method: rung.rawValue
          )
          continue
        }
        if rung != .modificationTime, distance(first.span, span) > Self.toleratedDays {
          decision.notes.append(
            Note(
              line: candidate.line,
              message: "publication dates disagree: \(first.rung.rawValue) \(first.value), "
                + "\(rung.rawValue) \(date.value); the \(first.rung.rawValue) holds"
            )
          )
        }
      }
    }
    return decision
  }

  private func accepted(
    _ candidate: DateCandidate,
    notes: inout [Note]
  ) -> (WrittenDate, DateSpan)? {
    let source = candidate.rung.rawValue
    do throws(WrittenDateError) {
      let date = try candidate.reading.get()
      guard let span = date.span, let first = date.firstDayUTC else { throw .noSuchDay }
      guard first <= today else {
        notes.append(
          Note(
            line: candidate.line,
            message: "publication date \(date.value) (\(source)) refused: it is after \(today.iso)"
          )
        )
        return nil
      }
      return (date, span)
    } catch {
      let stated = TextNormalizer().line(String(candidate.stated.prefix(Note.longestQuotation)))
      notes.append(
        Note(line: candidate.line, message: "the date “\(stated)” (\(source)) \(error.message)")
      )
      return nil
    }
  }

  /// The days between two spans; 0 where they overlap.
  private func distance(_ left: DateSpan, _ right: DateSpan) -> Int {
    if left.overlaps(right) { return 0 }
    return left.last < right.first
      ? right.first.number - left.last.number : left.first.number - right.last.number
  }
}
