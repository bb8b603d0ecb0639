internal import FoundationEssentials

/// `briefing init`: a commented settings file, and examples for cron and systemd.
struct InitCommand {
  static let options = [OptionSpecification("help", short: "h", help: "this text")]

  private let folder: String
  private let environment: [String: String]

  init(_ words: [String], environment: [String: String]) throws(Failure) {
    self.environment = environment
    let arguments = try ParsedArguments(words, options: Self.options)
    guard arguments.operands.count <= 1 else {
      throw Failure("one folder at a time", status: .usage)
    }
    folder = arguments.operands.first ?? "."
  }

  func run() throws(Failure) -> ExitStatus {
    let console = Console(isVerbose: false)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure("the folder cannot be made", path: folder, status: .cannotCreate)
    }
    for (name, text) in StarterFiles.all {
      let path = folder + "/" + name
      guard !FileManager.default.fileExists(atPath: path) else {
        try console.output("\(path) is there already; left as it is")
        continue
      }
      guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
        throw Failure("cannot be written", path: path, status: .cannotCreate)
      }
      try console.output("wrote \(path)")
    }
    try copyTemplates(to: folder + "/templates", console)
    return .success
  }

  /// Copies the program's own templates, to be changed; those that are left out stay its own.
  private func copyTemplates(to target: String, _ console: Console) throws(Failure) {
    guard let source = TemplateFolder.path(environment: environment) else { return }
    guard !FileManager.default.fileExists(atPath: target) else {
      try console.output("\(target) is there already; left as it is")
      return
    }
    do {
      try FileManager.default.copyItem(atPath: source, toPath: target)
    } catch {
      throw Failure("the templates cannot be copied", path: target, status: .cannotCreate)
    }
    try console.output("copied the templates to \(target)")
  }
}
