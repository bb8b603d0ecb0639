import BriefingLanguage
import BriefingText

/// The steps of the training: each gives the weights of its decisions and zeros elsewhere.
struct Training {
  let lexicon: CueLexicon
  static let epochs = 4
  /// The parts of the training data that are held out in turn, so that the later steps see what the
  /// earlier ones make of articles that they were not trained on.
  static let folds = 4
  /// The likelihood from which a finding can be gone on with.
  static let leastAcceptance: Float = 0.34

  /// All steps.
  func model(_ train: [Example]) -> AttributionModel {
    var bases: [[Float]] = []
    var drafts = [[Float]](repeating: [], count: train.count)
    for fold in 0..<Self.folds {
      let base = base(train.indices.filter { $0 % Self.folds != fold }.map { train[$0] })
      bases.append(base)
      let finder = CueFinder(model: merged([base]))
      for i in train.indices where i % Self.folds == fold {
        let example = train[i]
        drafts[i] = finder.drafts(
          example.candidates,
          example.features,
          count: example.text.tokens.count
        )
      }
    }
    var findings = [[Finding]](repeating: [], count: train.count)
    for fold in 0..<Self.folds {
      let others = train.indices.filter { $0 % Self.folds != fold }
      let cue = cue(others.map { train[$0] }, drafts: others.map { drafts[$0] })
      let engine = AttributionEngine(model: merged([bases[fold], cue]), lexicon: lexicon)
      for i in train.indices where i % Self.folds == fold {
        findings[i] = engine.findings(in: train[i].scene)
      }
    }
    let labels = zip(train, findings).map { $0.matches($1) }
    let acceptance = acceptance(train, findings: findings, labels: labels)
    let judge = AttributionEngine(model: merged([acceptance]), lexicon: lexicon)
    let accepted = zip(train, findings).map {
      judge.accepted($1, in: $0.scene, least: Self.leastAcceptance)
    }
    let continuation = continuation(train, accepted: accepted)
    return merged([base(train), cue(train, drafts: drafts), acceptance, continuation])
  }

  /// The draft of cues, content and source.
  func base(_ examples: [Example]) -> [Float] {
    var learner = Learner()
    for example in examples {
      forEachDraft(example) { list, _ in learner.count(list) }
      for question in allQuestions(example) { question.lists.forEach { learner.count($0) } }
    }
    var random = SplitMix(state: 1)
    for _ in 1...Self.epochs {
      for example in examples.shuffled(using: &random) {
        learner.tick()
        forEachDraft(example) { learner.learn($0, isTrue: $1) }
        for question in allQuestions(example) { learner.learn(question.lists, gold: question.gold) }
      }
    }
    return learner.averaged()
  }

  private func forEachDraft(_ example: Example, _ body: (FeatureList, Bool) -> Void) {
    let heads = Set(example.gold.map(\.head))
    var list = FeatureList(.cueDraft)
    for candidate in example.candidates {
      list.removeAll()
      example.features.add(of: candidate, to: &list)
      body(list, heads.contains(candidate))
    }
  }

  private func allQuestions(_ example: Example) -> [Question] {
    example.gold.filter { $0.head >= 0 }.flatMap { relation in
      questions(
        relation,
        CueSite(scene: example.scene, head: relation.head, lexicon: lexicon),
        example.text
      )
    }
  }

  /// Whether a word heads a cue, given the drafts around it.
  func cue(_ examples: [Example], drafts: [[Float]]) -> [Float] {
    var learner = Learner()
    func forEach(_ number: Int, _ body: (FeatureList, Bool) -> Void) {
      let example = examples[number]
      let heads = Set(example.gold.map(\.head))
      var list = FeatureList(.cue)
      for candidate in example.candidates where drafts[number][candidate] >= CueFinder.leastDraft {
        list.removeAll()
        example.features.addFinal(of: candidate, drafts: drafts[number], to: &list)
        body(list, heads.contains(candidate))
      }
    }
    for number in examples.indices { forEach(number) { list, _ in learner.count(list) } }
    var random = SplitMix(state: 2)
    for _ in 1...Self.epochs {
      for number in examples.indices.shuffled(using: &random) {
        learner.tick()
        forEach(number) { learner.learn($0, isTrue: $1) }
      }
    }
    return learner.averaged()
  }

  /// Whether a finding is an attribution.
  func acceptance(_ examples: [Example], findings: [[Finding]], labels: [[Bool]]) -> [Float] {
    var learner = Learner()
    func forEach(_ number: Int, _ body: (FeatureList, Bool) -> Void) {
      let features = AcceptanceFeatures(scene: examples[number].scene, findings: findings[number])
      var list = FeatureList(.acceptance)
      for finding in findings[number].indices {
        list.removeAll()
        features.add(of: finding, to: &list)
        body(list, labels[number][finding])
      }
    }
    for number in examples.indices { forEach(number) { list, _ in learner.count(list) } }
    var random = SplitMix(state: 3)
    for _ in 1...Self.epochs {
      for number in examples.indices.shuffled(using: &random) {
        learner.tick()
        forEach(number) { learner.learn($0, isTrue: $1) }
      }
    }
    return learner.averaged()
  }

  /// Whether a quotation goes on with the statement before it.
  func continuation(_ examples: [Example], accepted: [[Finding]]) -> [Float] {
    var learner = Learner()
    var questions: [(FeatureList, Bool)] = []
    for (example, findings) in zip(examples, accepted) {
      _ = Continuations(scene: example.scene).join(findings.map { Statement($0) }) {
        list,
        statement,
        range in
        let isGold = example.gold.contains { relation in
          let isSame =
            relation.head == statement.finding.head
            || relation.content.contains { piece in
              statement.content.contains { $0.overlaps(piece) }
            }
          let held = relation.content.reduce(0) { $0 + $1.clamped(to: range).count }
          return isSame && held * 2 > range.count
        }
        questions.append((list, isGold))
        return isGold
      }
    }
    for question in questions { learner.count(question.0) }
    var random = SplitMix(state: 4)
    for _ in 1...Self.epochs {
      for question in questions.shuffled(using: &random) {
        learner.tick()
        learner.learn(question.0, isTrue: question.1)
      }
    }
    return learner.averaged()
  }
}

/// Joins tables that hold different decisions, their weights rounded to 255 steps.
func merged(_ tables: [[Float]]) -> AttributionModel {
  var sum = tables[0]
  for table in tables.dropFirst() { for i in sum.indices { sum[i] += table[i] } }
  var weights = [Int8](repeating: 0, count: sum.count)
  var scales: [Float] = []
  for decision in AttributionDecision.allCases {
    let scale = (decision.section.map { abs(sum[$0]) }.max() ?? 0) / 127
    scales.append(scale)
    for i in decision.section where scale > 0 { weights[i] = Int8((sum[i] / scale).rounded()) }
  }
  return AttributionModel(weights: weights, scales: scales)
}
