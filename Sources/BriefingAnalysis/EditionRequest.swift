public import BriefingModel

/// What an edition is made with, beside the analyses.
public struct EditionRequest: Sendable {
  /// The day of the run.
  public var date: CalendarDay
  /// The program, its rules and models.
  public var generator: Briefing.Generator
  /// The hash of the input files and of the settings.
  public var fingerprint: String
  /// What was read, used, folded and skipped.
  public var coverage: Coverage
  /// The briefing that is published now; nil for the first edition.
  public var previous: Briefing?

  /// Makes a request from its parts.
  public init(
    date: CalendarDay,
    generator: Briefing.Generator,
    fingerprint: String,
    coverage: Coverage,
    previous: Briefing?
  ) {
    self.date = date
    self.generator = generator
    self.fingerprint = fingerprint
    self.coverage = coverage
    self.previous = previous
  }
}
