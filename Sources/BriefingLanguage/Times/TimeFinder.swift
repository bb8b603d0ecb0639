internal import BriefingText

/// Finds the time expressions of one text: words to items, then pass after pass over each sentence.
struct TimeFinder {
  private let rules: TimeRules
  private let text: TaggedText
  private let composer = TimeComposer()
  private var names: TimeAutomaton
  private var automata: [TimeAutomaton]

  /// Makes the finder of `text`.
  init(rules: TimeRules, text: TaggedText) {
    self.rules = rules
    self.text = text
    names = rules.names
    automata = rules.passes.map(\.automaton)
  }

  /// The expressions, in order, each with the number of its sentence.
  mutating func items() -> [(item: TimeItem, sentence: Int)] {
    var found: [(item: TimeItem, sentence: Int)] = []
    let vocabulary = text.tokens.map { rules.vocabulary.readings(of: $0) }
    let isAncient = TimeFinder.namesEra(vocabulary)
    for (number, sentence) in text.sentences.enumerated() {
      var items = sentence.tokens.map { TimeItem(tokens: $0..<($0 + 1), readings: vocabulary[$0]) }
      guard items.contains(where: { !$0.readings.isEmpty }) else { continue }
      items = named(items)
      items = rules.numbers.joined(items)
      let context = MatchContext(
        text: text,
        sentence: sentence.tokens,
        cues: rules.vocabulary.cues,
        isAncient: isAncient
      )
      for pass in rules.passes.indices { items = run(pass, on: items, context) }
      for item in items where item.phrase != nil { found.append((item, number)) }
    }
    return found
  }

  private static func namesEra(_ vocabulary: [[TimeReading]]) -> Bool {
    vocabulary.contains { readings in
      readings.contains { reading in
        guard reading.symbol == TimeClass.era.rawValue, case .code("BC") = reading.term else {
          return false
        }
        return true
      }
    }
  }

  /// `items` with the names of several words joined.
  private mutating func named(_ items: [TimeItem]) -> [TimeItem] {
    var joined: [TimeItem] = []
    joined.reserveCapacity(items.count)
    var index = 0
    while index < items.count {
      if !items[index].readings.isEmpty, let match = names.matches(in: items, from: index).first {
        let first = items[match.items.lowerBound].tokens.lowerBound
        let last = items[match.items.upperBound - 1].tokens.upperBound
        joined.append(TimeItem(tokens: first..<last, readings: [rules.nameReadings[match.rule]]))
        index = match.items.upperBound
      } else {
        joined.append(items[index])
        index += 1
      }
    }
    return joined
  }

  /// `items` with the matches of one pass joined, the leftmost and longest first.
  private mutating func run(
    _ pass: Int,
    on items: [TimeItem],
    _ context: MatchContext
  ) -> [TimeItem] {
    var joined: [TimeItem] = []
    joined.reserveCapacity(items.count)
    var index = 0
    while index < items.count {
      if items[index].readings.isEmpty {
        joined.append(items[index])
        index += 1
        continue
      }
      var end: Int?
      for match in automata[pass].matches(in: items, from: index) {
        let rule = rules.passes[pass].rules[match.rule]
        let parts = automata[pass].slots(of: match).map { slot in
          TimeComposer.Part(
            name: slot.name,
            tokens: items[slot.item].tokens,
            term: items[slot.item].readings[slot.reading].term
          )
        }
        let first = items[match.items.lowerBound].tokens.lowerBound
        let tokens = first..<items[match.items.upperBound - 1].tokens.upperBound
        if let condition = rule.condition,
          !context.holds(condition, of: tokens, parts: parts)
        {
          continue
        }
        guard let result = composer.result(of: rule, parts: parts) else { continue }
        append(result, of: match, tokens: tokens, in: items, to: &joined)
        end = match.items.upperBound
        break
      }
      if let end {
        index = end
      } else {
        joined.append(items[index])
        index += 1
      }
    }
    return joined
  }

  private func append(
    _ result: TimeComposer.Result,
    of match: TimeAutomaton.Match,
    tokens: Range<Int>,
    in items: [TimeItem],
    to joined: inout [TimeItem]
  ) {
    switch result {
    case .phrase(let phrase):
      var item = TimeItem(tokens: tokens, phrase: phrase)
      if match.items.count == 1 {
        // A word stays one that later patterns can name: "from now".
        for reading in items[match.items.lowerBound].readings {
          if case .word = reading.term { item.readings.append(reading) }
        }
      }
      joined.append(item)
    case .nothing: joined.append(TimeItem(tokens: tokens, readings: []))
    case .pair(let left, let leftTokens, let right, let rightTokens):
      joined.append(TimeItem(tokens: leftTokens, phrase: left))
      for item in items[match.items]
      where item.tokens.lowerBound >= leftTokens.upperBound
        && item.tokens.upperBound <= rightTokens.lowerBound
      {
        joined.append(TimeItem(tokens: item.tokens, readings: []))
      }
      joined.append(TimeItem(tokens: rightTokens, phrase: right))
    }
  }
}

extension TimeItem {
  /// The item of a time expression: it reads as its kind and as its unit.
  init(tokens: Range<Int>, phrase: TimePhrase) {
    self.init(
      tokens: tokens,
      readings: phrase.classes.map { TimeReading($0, .phrase(phrase)) }
    )
  }
}
