import BriefingModel
import FoundationEssentials
import Glibc

/// Runs the readers of all formats on damaged files.
///
/// `briefing-fuzz [--format NAME] [--runs COUNT] [--seed NUMBER] [--round NUMBER --save FILE]`
@main struct Fuzz {
  private var format: String?
  private var runs: Int?
  private var seed: UInt64 = 1
  private var round: Int?
  private var file: String?

  /// The first inputs fill caches that stay.
  private static let warmUp = 500

  static func main() {
    var fuzz = Fuzz()
    guard fuzz.parse(Array(CommandLine.arguments.dropFirst())),
      let today = CalendarDay(iso: "2024-06-30")
    else {
      print("usage: briefing-fuzz [--format NAME] [--runs N] [--seed N] [--round N --save FILE]")
      exit(64)
    }
    Watch.start()
    let targets = FuzzTarget.all(today: today).filter {
      fuzz.format == nil || $0.name == fuzz.format
    }
    if targets.isEmpty { exit(64) }
    var isClean = true
    for target in targets { isClean = fuzz.run(target) && isClean }
    exit(isClean ? 0 : 1)
  }

  private mutating func parse(_ words: [String]) -> Bool {
    guard words.count.isMultiple(of: 2) else { return false }
    for index in stride(from: 0, to: words.count, by: 2) {
      let value = words[index + 1]
      switch words[index] {
      case "--format": format = value
      case "--runs": runs = Int(value)
      case "--seed": seed = UInt64(value) ?? 1
      case "--round": round = Int(value)
      case "--save": file = value
      default: return false
      }
    }
    return true
  }

  /// Whether all inputs passed.
  private func run(_ target: FuzzTarget) -> Bool {
    let first = round ?? 0
    let count = round == nil ? runs ?? target.standardRuns : 1
    var slowest = 0
    var isClean = true
    var baseline = 0
    let start = Watch.milliseconds
    for number in first..<(first + count) {
      var mutator = Mutator(seed: seed, round: number)
      let input = mutator.input(from: target.seeds)
      if let file { _ = FileManager.default.createFile(atPath: file, contents: Data(input)) }
      let name = "--format \(target.name) --seed \(seed) --round \(number)"
      Watch.enter(name)
      let before = Watch.milliseconds
      target.run(input)
      let took = Watch.milliseconds - before
      slowest = max(slowest, took)
      if took > Watch.longestMilliseconds {
        print("hang: \(took) ms, \(input.count) bytes: \(name)")
        isClean = false
      }
      if number - first == Self.warmUp { baseline = Watch.peakMemory }
      if baseline > 0, Watch.peakMemory - baseline > Watch.mostGrowth {
        print("growth: \((Watch.peakMemory - baseline) / 1_000_000) MB: \(name)")
        isClean = false
        baseline = Watch.peakMemory
      }
    }
    let growth = baseline > 0 ? (Watch.peakMemory - baseline) / 1_000_000 : 0
    print(
      "\(target.name): \(count) inputs, slowest \(slowest) ms, growth \(growth) MB, "
        + "\((Watch.milliseconds - start) / 1_000) s"
    )
    return isClean
  }
}
