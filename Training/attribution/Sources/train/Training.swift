import BriefingLanguage
import BriefingText

/// The steps of the training: each gives the weights of its decisions and zeros elsewhere.
struct Training {
  let lexicon: CueLexicon
  static let epochs = 6
  /// The parts of the training data that are held out in turn, so that the later steps see what the
  /// earlier ones make of articles that they were not trained on.
  static let folds = 4
  /// The likelihood from which a finding can be gone on with.
  static let leastAcceptance: Float = 0.34

  /// All steps.
  func model(_ train: [Example]) -> AttributionModel {
    var drafts = [[Float]](repeating: [], count: train.count)
    var draftTables: [[Float]] = []
    for fold in 0..<Self.folds {
      let table = draft(train.indices.filter { $0 % Self.folds != fold }.map { train[$0] })
      draftTables.append(table)
      let finder = CueFinder(model: merged([table]))
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
      let examples = others.map { train[$0] }
      let known = others.map { drafts[$0] }
      let cue = cue(examples, drafts: known)
      let spans = spans(examples, drafts: known)
      let engine = AttributionEngine(
        model: merged([draftTables[fold], cue, spans]),
        lexicon: lexicon
      )
      for i in train.indices where i % Self.folds == fold {
        let scene = train[i].scene
        findings[i] = engine.findings(in: scene, drafts: engine.drafts(in: scene))
      }
    }
    let labels = zip(train, findings).map { $0.matches($1) }
    let acceptance = acceptance(train, findings: findings, labels: labels)
    let judge = AttributionEngine(model: merged([acceptance]), lexicon: lexicon)
    let accepted = zip(train, findings).map {
      judge.accepted($1, in: $0.scene, least: Self.leastAcceptance)
    }
    let continuation = continuation(train, accepted: accepted)
    return merged([
      draft(train), cue(train, drafts: drafts), spans(train, drafts: drafts), acceptance,
      continuation,
    ])
  }

  /// Whether a word heads a cue, by its sentence alone.
  func draft(_ examples: [Example]) -> [Float] {
    var learner = Learner()
    func forEach(_ example: Example, _ body: (FeatureList, Bool) -> Void) {
      let heads = Set(example.gold.map(\.head))
      var list = FeatureList(.cueDraft)
      for candidate in example.candidates {
        list.removeAll()
        example.features.add(of: candidate, to: &list)
        body(list, heads.contains(candidate))
      }
    }
    for example in examples { forEach(example) { list, _ in learner.count(list) } }
    var random = SplitMix(state: 1)
    for _ in 1...Self.epochs {
      for example in examples.shuffled(using: &random) {
        learner.tick()
        forEach(example) { learner.learn($0, isTrue: $1) }
      }
    }
    return learner.averaged()
  }

  /// Where content and source begin and end.
  func spans(_ examples: [Example], drafts: [[Float]]) -> [Float] {
    var learner = Learner()
    func forEach(_ number: Int, _ body: (Question) -> Void) {
      let example = examples[number]
      for relation in example.gold where relation.head >= 0 {
        let site = CueSite(
          scene: example.scene,
          head: relation.head,
          drafts: drafts[number],
          lexicon: lexicon
        )
        questions(relation, site, example.text).forEach(body)
      }
    }
    for number in examples.indices {
      forEach(number) { question in question.lists.forEach { learner.count($0) } }
    }
    var random = SplitMix(state: 5)
    for _ in 1...Self.epochs {
      for number in examples.indices.shuffled(using: &random) {
        learner.tick()
        forEach(number) { learner.learn($0.lists, gold: $0.gold) }
      }
    }
    return learner.averaged()
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
      let statements = findings.map { Statement($0) }
      _ = Continuations(scene: example.scene).join(statements) { candidates, range in
        let labels = candidates.map { example.goesOn($0.statement, with: range) }
        for (candidate, label) in zip(candidates, labels) {
          questions.append((candidate.features, label))
        }
        return labels.firstIndex(of: true)
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
