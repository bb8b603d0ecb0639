internal import BriefingText

/// What the gazetteer says of one token of a text.
struct GazetteerTokenClass {
  /// The groups of entries whose match holds the token, one bit each.
  var groups: UInt16 = 0
  /// Where in the match it stands; nil without one.
  var place: NamePlace?
  /// Whether it is a given name and a surname: two bits each, 0 none, 1 frequent, 2 other, 3 weak.
  var personal: UInt64 = 0

  /// The groups of kinds that the features tell apart, as bit numbers of ``groups``.
  enum Group: UInt16 {
    case country, demonym, city, smallCity, weakCity, state, region, seat, body, party, group
    case outlet, company, weakOrganization, people, event
  }

  /// The bit of persons known by their full name, in ``flags``.
  var isKnownPerson = false

  /// Whether it is a frequent or other given name that is no common word.
  var isGivenName: Bool { personal & 3 == 1 || personal & 3 == 2 }
  /// Whether it is a surname that is no common word.
  var isSurname: Bool { personal >> 2 == 1 || personal >> 2 == 2 }

  /// Cities with fewer inhabitants are a group of their own.
  private static let largeCity = 200_000
  /// Given names and surnames up to these ranks count as frequent.
  private static let frequentGiven = 400
  private static let frequentSurname = 2000

  /// The group of an entry; nil for personal names.
  static func group(of entry: GazetteerEntry) -> Group? {
    let isWeak = entry.marks.contains(.weak)
    switch entry.kind {
    case .country: return .country
    case .demonym: return .demonym
    case .city:
      if isWeak { return .weakCity }
      return entry.marks.contains(.capital) || (entry.number ?? 0) >= largeCity ? .city : .smallCity
    case .state: return .state
    case .region: return .region
    case .seat: return isWeak ? .weakOrganization : .seat
    case .body: return isWeak ? .weakOrganization : .body
    case .party: return isWeak ? .weakOrganization : .party
    case .group: return isWeak ? .weakOrganization : .group
    case .outlet: return isWeak ? .weakOrganization : .outlet
    case .company, .organization: return isWeak ? .weakOrganization : .company
    case .people: return .people
    case .event: return .event
    case .person, .given, .surname, .code: return nil
    }
  }

  /// Takes a given name or surname into ``personal``.
  mutating func takePersonal(_ entry: GazetteerEntry) {
    let isGiven = entry.kind == .given
    let frequent = isGiven ? Self.frequentGiven : Self.frequentSurname
    let isWeak = entry.marks.contains(.weak)
    let value: UInt64 = isWeak ? 3 : (entry.number ?? .max) <= frequent ? 1 : 2
    personal |= value << (isGiven ? 0 : 2)
  }
}

extension Gazetteer {
  /// What the gazetteer says of each of `tokens`: of several matches the longest from the left.
  func classes(of tokens: ArraySlice<Token>) -> [GazetteerTokenClass] {
    var classes = [GazetteerTokenClass](repeating: GazetteerTokenClass(), count: tokens.count)
    table.read { lines in
      var covered = tokens.startIndex
      for index in tokens.indices where tokens[index].kind == .word {
        let isCapitalized = tokens[index].isCapitalized
        if index < covered, !isCapitalized { continue }
        // Names in small letters begin with a particle: al-Qaeda.
        if !isCapitalized, !NameLexicon.particles.contains(tokens[index].lower) { continue }
        scan(
          from: index,
          in: tokens,
          lines: lines,
          covered: &covered,
          classes: &classes
        )
      }
    }
    return classes
  }

  private func scan(
    from index: Int,
    in tokens: ArraySlice<Token>,
    lines: GazetteerTable.Lines,
    covered: inout Int,
    classes: inout [GazetteerTokenClass]
  ) {
    let base = tokens.startIndex
    var key = GazetteerKey()
    var next = index
    var groups: UInt16 = 0
    var isKnownPerson = false
    var end = index
    while next < tokens.endIndex {
      let token = tokens[next]
      next += 1
      guard key.append(token) else {
        if next - 1 > index, GazetteerKey.isJoint(token) { continue } else { break }
      }
      var line = lines.first(notBefore: key.bytes)
      var found: UInt16 = 0
      var isPerson = false
      while lines.matches(line, key.bytes) {
        let entry = GazetteerEntry(lines.fields(line))
        line = lines.line(after: line)
        guard let entry, entry.agrees(withCaseOf: tokens[index..<next]) else { continue }
        if entry.kind == .given || entry.kind == .surname {
          if next == index + 1 { classes[index - base].takePersonal(entry) }
        } else if entry.kind == .person {
          isPerson = true
        } else if let group = GazetteerTokenClass.group(of: entry) {
          found |= 1 << group.rawValue
        }
      }
      if found != 0 || isPerson {
        groups = found
        isKnownPerson = isPerson
        end = next
      }
      guard index >= covered, lines.continues(line, key.bytes) else { break }
    }
    guard end > index, index >= covered else { return }
    covered = end
    for position in index..<end {
      classes[position - base].groups = groups
      classes[position - base].isKnownPerson = isKnownPerson
      classes[position - base].place =
        end == index + 1
        ? .only : position == index ? .first : position == end - 1 ? .last : .inner
    }
  }
}
