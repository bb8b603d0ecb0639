/// The regular inflection of English, undone: `Training/lemmas/lemma_rules.py` has the same rules.
enum LemmaRules {
  /// The lemma by rule of a word in small letters; the word itself where no rule holds.
  static func lemma(of lower: String, tag: PennTag) -> String {
    switch tag {
    case .pastVerb, .pastParticiple: changed(lower, by: past)
    case .gerund: changed(lower, by: gerund)
    case .pluralNoun, .pluralProperNoun, .thirdPersonVerb: changed(lower, by: plural)
    case .comparativeAdjective, .comparativeAdverb: changed(lower) { degree($0, "er") }
    case .superlativeAdjective, .superlativeAdverb: changed(lower) { degree($0, "est") }
    default: lower
    }
  }

  private typealias Letters = ArraySlice<UInt8>

  private static func changed(_ lower: String, by rule: (Letters) -> Letters) -> String {
    let letters = Array(lower.utf8)
    let base = rule(letters[...])
    return base.count == letters.count && base == letters[...]
      ? lower : String(decoding: base, as: UTF8.self)
  }

  private static func past(_ form: Letters) -> Letters {
    guard form.ends(with: "ed"), form.count >= 4 else { return form }
    let stem = form.dropLast(2)
    if stem.ends(with: "i"), stem.count > 2 { return stem.dropLast() + letters("y") }
    if stem.ends(with: "e") { return form.dropLast() }
    return stem.contains(where: isVowel) ? restored(stem) : form
  }

  private static func gerund(_ form: Letters) -> Letters {
    guard form.ends(with: "ing"), form.count >= 5 else { return form }
    let stem = form.dropLast(3)
    return stem.contains(where: isVowel) ? restored(stem) : form
  }

  /// Undoes -s of plural nouns and of third persons.
  private static func plural(_ form: Letters) -> Letters {
    if form.ends(with: "men"), form.count > 5 { return form.dropLast(3) + letters("man") }
    guard form.count >= 3, form.ends(with: "s"), !form.ends(with: "ss") else { return form }
    if form.ends(with: "ies") {
      return form.count > 4 ? form.dropLast(3) + letters("y") : form.dropLast()
    }
    for ending in ["sses", "shes", "ches", "xes", "zzes", "oes", "'s"]
    where form.ends(with: ending) {
      return form.dropLast(2)
    }
    let isNumber = (0x30...0x39).contains(form[form.endIndex - 2])
    return isNumber ? form : form.dropLast()
  }

  private static func degree(_ form: Letters, _ ending: StaticString) -> Letters {
    let length = ending.utf8CodeUnitCount
    guard form.ends(with: "\(ending)"), form.count >= length + 3 else { return form }
    let stem = form.dropLast(length)
    if stem.ends(with: "i") { return stem.dropLast() + letters("y") }
    return stem.ends(with: "e") ? stem : restored(stem)
  }

  /// The base form of a stem that an ending with a vowel was cut from: the doubled consonant made
  /// single, the silent e put back.
  private static func restored(_ stem: Letters) -> Letters {
    guard stem.count >= 2 else { return stem }
    let last = stem[stem.endIndex - 1]
    let before = stem[stem.endIndex - 2]
    let withE = stem + letters("e")
    if stem.ends(with: "ell"), syllables(of: stem) > 1 { return stem.dropLast() }
    if last == before {
      return isOneOf("bdgmnprt", last) && stem.count > 3 ? stem.dropLast() : stem
    }
    if isOneOf("vu", last) { return withE }
    if isOneOf("aeioywxh", last) { return stem }
    if before == UInt8(ascii: "q") || isOneOf("cz", last) { return withE }
    let third = stem.count > 2 ? stem[stem.endIndex - 3] : 0
    guard isVowel(before) else { return endsSilently(before, last, third: third) ? withE : stem }
    if last == UInt8(ascii: "s") { return withE }
    if isVowel(third), !isAfterQ(third, in: stem) {
      let takesE =
        last == UInt8(ascii: "g")
        || (before == UInt8(ascii: "a") && last == UInt8(ascii: "t") && isOneOf("iu", third))
        || stem.ends(with: "creat")
      return takesE ? withE : stem
    }
    if syllables(of: stem) == 1 { return withE }
    if stem.ends(with: "ced") || stem.ends(with: "ven") { return withE }
    return keepsConsonant(before, last) ? stem : withE
  }

  /// Whether a stem on two consonants lost an e: handle, endorse, charge, change.
  private static func endsSilently(_ before: UInt8, _ last: UInt8, third: UInt8) -> Bool {
    switch last {
    case UInt8(ascii: "l"): !isOneOf("rw", before)
    case UInt8(ascii: "s"): true
    case UInt8(ascii: "g"): before != UInt8(ascii: "n") || third == UInt8(ascii: "a")
    default: false
    }
  }

  /// Whether a longer stem on a vowel and a consonant is a base form: offer, visit, develop.
  private static func keepsConsonant(_ before: UInt8, _ last: UInt8) -> Bool {
    if isOneOf("ey", before) { return true }
    return switch last {
    case UInt8(ascii: "n"): before != UInt8(ascii: "i")
    case UInt8(ascii: "l"): before == UInt8(ascii: "a")
    case UInt8(ascii: "t"): before == UInt8(ascii: "i")
    case UInt8(ascii: "p"): isOneOf("oi", before)
    case UInt8(ascii: "m"): before == UInt8(ascii: "o")
    default: false
    }
  }

  /// The number of runs of vowels; u after q and a y in front are none.
  private static func syllables(of stem: Letters) -> Int {
    var count = 0
    var isInside = false
    for index in stem.indices {
      let isFirst = index == stem.startIndex
      let isSound =
        isVowel(stem[index]) && !(isFirst && stem[index] == UInt8(ascii: "y"))
        && !(stem[index] == UInt8(ascii: "u") && !isFirst && isQ(stem[index - 1]))
      if isSound, !isInside { count += 1 }
      isInside = isSound
    }
    return count
  }

  /// Whether the third letter from the end is a u after q.
  private static func isAfterQ(_ third: UInt8, in stem: Letters) -> Bool {
    third == UInt8(ascii: "u") && stem.count > 3 && isQ(stem[stem.endIndex - 4])
  }

  private static func isQ(_ letter: UInt8) -> Bool { letter == UInt8(ascii: "q") }

  private static func isVowel(_ letter: UInt8) -> Bool { isOneOf("aeiouy", letter) }

  private static func isOneOf(_ set: StaticString, _ letter: UInt8) -> Bool {
    set.withUTF8Buffer { $0.contains(letter) }
  }

  private static func letters(_ text: String) -> [UInt8] { Array(text.utf8) }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with ending: String) -> Bool {
    count >= ending.utf8.count && suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
