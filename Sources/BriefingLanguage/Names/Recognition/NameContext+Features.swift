/// Takes the features of a token one after another.
protocol NameFeatureSink {
  /// Takes one more feature, known by the hash of its template and values.
  mutating func take(_ feature: UInt64)
}

extension NameContext {
  private static let before: UInt64 = 1
  private static let after: UInt64 = 2

  /// The features of the token at `index`, for training.
  package func features(of index: Int) -> [UInt64] {
    var collected = CollectedFeatures()
    features(of: index, to: &collected)
    return collected.features
  }

  /// Gives the features of the token at `index` to `sink`.
  ///
  /// Each template has a number; a change of one needs a new model.
  @inline(__always)
  func features<Sink: NameFeatureSink>(of index: Int, to sink: inout Sink) {
    func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) {
      sink.take(FeatureHash.key(template, a, b))
    }
    let word = words[index]
    let own = word.features
    func neighbour(_ offset: Int) -> Word? {
      let other = index + offset
      guard words.indices.contains(other), words[other].sentence == word.sentence else {
        return nil
      }
      return words[other]
    }
    let previous = neighbour(-1)
    let next = neighbour(1)
    let second = neighbour(-2)
    let third = neighbour(2)
    let p1 = previous?.features.hash ?? Self.before
    let p2 = second?.features.hash ?? Self.before
    let n1 = next?.features.hash ?? Self.after
    let n2 = third?.features.hash ?? Self.after
    let shapeBefore = previous?.features.shape ?? Self.before
    let shapeAfter = next?.features.shape ?? Self.after
    let opens: UInt64 = word.opens ? 1 : 0
    let form = own.letterCase * 8 + word.style.rawValue * 2 + opens
    let formBefore = previous?.features.letterCase ?? 7
    let formAfter = next?.features.letterCase ?? 7

    add(0, form)
    add(1, own.hash)
    add(2, own.form, opens)
    add(3, p1)
    add(4, n1)
    add(5, p2)
    add(6, n2)
    add(7, p1, own.hash)
    add(8, own.hash, n1)
    add(9, p1, n1)
    add(10, p2, p1)
    add(11, n1, n2)
    add(12, own.suffixes.1)
    add(13, own.suffixes.2)
    add(14, own.suffixes.3)
    add(15, own.prefixes.1)
    add(16, own.prefixes.2)
    add(17, own.shape, form)
    add(18, shapeBefore, own.shape)
    add(19, own.shape, shapeAfter)
    add(20, formBefore * 8 + formAfter, form)
    add(21, p1, own.shape)
    add(22, n1, own.shape)

    let tagBefore = previous?.tag ?? 0
    let tagAfter = next?.tag ?? 0
    add(23, word.tag, form)
    add(24, tagBefore, word.tag)
    add(25, word.tag, tagAfter)
    add(26, tagBefore * 64 + tagAfter, own.letterCase)

    let cluster = word.cluster
    let clusterBefore = previous?.cluster ?? 0
    let clusterAfter = next?.cluster ?? 0
    if cluster != 0 {
      add(30, cluster & 0xF)
      add(31, cluster & 0x3F)
      add(32, cluster & 0xFF)
      add(33, cluster & 0x3FF)
      add(34, cluster)
    }
    add(35, clusterBefore & 0x3F)
    add(36, clusterBefore & 0x3FF)
    add(37, clusterAfter & 0x3F)
    add(38, clusterAfter & 0x3FF)
    add(39, clusterBefore, own.letterCase)
    add(40, clusterAfter, own.letterCase)
    add(41, clusterBefore & 0x3FF, cluster & 0x3FF)
    add(42, cluster & 0x3FF, clusterAfter & 0x3FF)
    add(43, clusterBefore & 0xFF, (cluster & 0xFF) << 8 | clusterAfter & 0xFF)
    add(44, (second?.cluster ?? 0) & 0x3FF)
    add(45, (third?.cluster ?? 0) & 0x3FF)

    let known = code(word.gazetteer)
    let knownBefore = previous.map { code($0.gazetteer) } ?? 0
    let knownAfter = next.map { code($0.gazetteer) } ?? 0
    if known != 0 {
      var groups = word.gazetteer.groups
      let place = UInt64(word.gazetteer.place?.rawValue ?? 4)
      while groups != 0 {
        add(50, UInt64(groups.trailingZeroBitCount), place)
        groups &= groups - 1
      }
      add(51, known, form)
      add(52, known, own.hash)
      add(53, known, p1)
      add(54, known, n1)
    }
    add(55, knownBefore, known)
    add(56, known, knownAfter)
    add(57, knownBefore << 32 | knownAfter, own.letterCase)

    let personal = word.gazetteer.personal
    let personalBefore = previous?.gazetteer.personal ?? 16
    let personalAfter = next?.gazetteer.personal ?? 16
    add(60, personal, form)
    add(61, personalBefore * 32 + personal, own.letterCase)
    add(62, personal * 32 + personalAfter, own.letterCase)
    add(63, personal, p1)
    add(64, personal, n1)
    add(65, personal, known)
    add(66, personalBefore * 32 + personal, personalAfter)

    guard word.isCapitalized else {
      return runsBeside(word, previous: previous?.run, next: next?.run, add: add)
    }
    let seen = evidence[index]
    var signs = seen.signs.rawValue
    while signs != 0 {
      add(70, UInt64(signs.trailingZeroBitCount))
      signs &= signs - 1
    }
    let manner = UInt64(seen.signs.rawValue & 3)
    add(71, manner, form)
    add(72, UInt64(seen.signs.rawValue), opens)
    add(73, UInt64(min(seen.count, 3)), manner)
    add(74, UInt64(seen.signs.rawValue & 0x7FC), personal)

    guard let number = word.run else { return }
    let run = runs[number].tokens
    let length = UInt64(min(run.count, 5))
    let fromStart = UInt64(min(index - run.lowerBound, 3))
    let fromEnd = UInt64(min(run.upperBound - 1 - index, 3))
    let place = fromStart * 4 + fromEnd
    let first = words[run.lowerBound]
    let last = words[run.upperBound - 1]
    add(80, length * 16 + place, word.style.rawValue)
    add(81, last.features.hash, fromEnd)
    add(82, last.cluster & 0x3FF, fromEnd)
    add(83, first.features.hash, fromStart)
    add(84, first.cluster & 0x3FF, fromStart)
    let outside = neighbour(run.lowerBound - 1 - index)
    let beyond = neighbour(run.upperBound - index)
    add(85, outside?.features.hash ?? Self.before, place)
    add(86, beyond?.features.hash ?? Self.after, place)
    add(87, outside?.cluster ?? 0, place)
    add(88, beyond?.cluster ?? 0, place)
    add(89, runs[number].hasHead ? 1 : 0, place)
    add(90, first.gazetteer.personal * 32 + last.gazetteer.personal, place)
    add(91, first.tag * 64 + last.tag, place)
    // What stands beyond a comma or a conjunction: the country after a town, the list's other names.
    let before = neighbour(run.lowerBound - 2 - index)
    let past = neighbour(run.upperBound + 1 - index)
    if let outside, let before {
      add(92, outside.features.hash, code(before.gazetteer))
      add(93, outside.features.hash, before.cluster & 0x3FF)
    }
    if let beyond, let past {
      add(94, beyond.features.hash, code(past.gazetteer))
      add(100, beyond.features.hash, past.cluster & 0x3FF)
    }
  }

  /// For a small word: the runs of capitals on its two sides, which it may join (`of`, `and`).
  @inline(__always)
  private func runsBeside(
    _ word: Word,
    previous: Int?,
    next: Int?,
    add: (UInt64, UInt64, UInt64) -> Void
  ) {
    let own = word.features.hash
    if let previous {
      add(95, own, words[runs[previous].tokens.lowerBound].features.hash)
      add(96, own, runs[previous].hasHead ? 1 : 0)
    }
    if let next {
      add(97, own, words[runs[next].tokens.upperBound - 1].features.hash)
      add(98, own, runs[next].hasHead ? 1 : 0)
    }
    if let previous, let next {
      add(99, own, (runs[previous].hasHead ? 2 : 0) + (runs[next].hasHead ? 1 : 0))
    }
  }

  /// The gazetteer's groups of a token and its place in the match as one number.
  private func code(_ known: GazetteerTokenClass) -> UInt64 {
    guard let place = known.place else { return 0 }
    return UInt64(known.groups) << 4 | UInt64(place.rawValue) << 1 | (known.isKnownPerson ? 1 : 0)
      | 1 << 24
  }
}

/// Keeps the features of a token.
private struct CollectedFeatures: NameFeatureSink {
  var features: [UInt64] = []

  mutating func take(_ feature: UInt64) { features.append(feature) }
}
