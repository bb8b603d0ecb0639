internal import FoundationEssentials

/// Finds the data files of the program at run time.
///
/// The first of these that holds the file wins: `$BRIEFING_DATA/NAME`; `../share/briefing/NAME`
/// beside the executable; `Sources/BriefingLanguage/Data/NAME` in the package that the executable,
/// or the current directory, lies in.
public enum DataFile {
  /// The path of the data file `name`, or nil when there is none.
  public static func path(_ name: String, of module: String = "BriefingLanguage") -> String? {
    candidates(name, module).first { FileManager.default.fileExists(atPath: $0) }
  }

  private static func candidates(_ name: String, _ module: String) -> [String] {
    let environment = ProcessInfo.processInfo.environment
    var paths: [String] = []
    if let folder = environment["BRIEFING_DATA"], !folder.isEmpty {
      paths.append("\(folder)/\(module)/\(name)")
    }
    let executable = URL(filePath: CommandLine.arguments.first ?? "briefing")
      .resolvingSymlinksInPath()
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let binary = link.map { URL(filePath: $0) } ?? executable
    let folder = binary.deletingLastPathComponent()
    paths.append(folder.appending(path: "../share/briefing/\(module)/\(name)").path)
    for start in [folder, URL(filePath: FileManager.default.currentDirectoryPath)] {
      var ancestor = start
      while ancestor.path != "/" {
        if FileManager.default.fileExists(atPath: ancestor.appending(path: "Package.swift").path) {
          paths.append(ancestor.appending(path: "Sources/\(module)/Data/\(name)").path)
          break
        }
        ancestor.deleteLastPathComponent()
      }
    }
    return paths
  }
}
