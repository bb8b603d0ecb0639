/// One option of a command.
struct OptionSpecification: Sendable {
  /// The long name without hyphens.
  let name: String
  /// The short name without its hyphen; nil when there is none.
  let short: Character?
  /// What stands for the value in the help; nil for a switch.
  let value: String?
  /// What it does, in one line.
  let help: String
  /// Whether it may be given more than once.
  var isRepeatable = false

  init(
    _ name: String,
    short: Character? = nil,
    value: String? = nil,
    help: String,
    isRepeatable: Bool = false
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.help = help
    self.isRepeatable = isRepeatable
  }
}
