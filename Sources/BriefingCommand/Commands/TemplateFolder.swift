internal import FoundationEssentials

/// Finds the program's own templates at run time.
enum TemplateFolder {
  /// The first of these that exists: `$BRIEFING_DATA/Templates`; `../share/briefing/Templates`
  /// beside the executable; `Templates` of the package that the executable or the current directory
  /// lies in.
  static func path(environment: [String: String]) -> String? {
    var candidates: [String] = []
    if let data = environment["BRIEFING_DATA"], !data.isEmpty {
      candidates.append(data + "/Templates")
    }
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let binary = URL(filePath: link ?? CommandLine.arguments.first ?? "briefing")
    let folder = binary.deletingLastPathComponent()
    candidates.append(folder.appending(path: "../share/briefing/Templates").path)
    for start in [folder, URL(filePath: FileManager.default.currentDirectoryPath)] {
      var ancestor = start
      while ancestor.path != "/" {
        if FileManager.default.fileExists(atPath: ancestor.appending(path: "Package.swift").path) {
          candidates.append(ancestor.appending(path: "Templates").path)
          break
        }
        ancestor.deleteLastPathComponent()
      }
    }
    return candidates.first {
      FileManager.default.fileExists(atPath: $0 + "/layout.html.mustache")
    }
  }
}
