import BriefingTemplate
import Foundation
import Testing

@Suite("Template folder") final class TemplateFolderTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "TemplateFolderTests-\(UUID().uuidString)")

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes files and returns the path of their folder.
  private func write(_ files: [String: String], in name: String) throws -> String {
    try write(files.mapValues { Data($0.utf8) }, in: name)
  }

  private func write(_ files: [String: Data], in name: String) throws -> String {
    let directory = folder.appending(path: name)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    for (path, data) in files {
      let file = directory.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try data.write(to: file)
    }
    return directory.path
  }

  @Test func `reads folders within the folder, and only template files`() throws {
    let directory = try write(
      [
        "page.md.mustache": "{{> parts/a.md}}", "parts/a.md.mustache": "a", "README.md": "{{",
        ".hidden.md.mustache": "{{", ".git/b.md.mustache": "{{",
      ],
      in: "default"
    )
    let library = try TemplateLibrary(directories: [directory])
    #expect(library.names == ["page.md", "parts/a.md"])
    #expect(try library.render("page.md", with: [:]) == "a")
  }

  @Test func `prefers the file of the earlier folder, one by one`() throws {
    let own = try write(["parts/a.md.mustache": "own a"], in: "own")
    let standard = try write(
      [
        "page.md.mustache": "{{> parts/a.md}}, {{> parts/b.md}}",
        "parts/a.md.mustache": "{{never parsed", "parts/b.md.mustache": "default b",
      ],
      in: "default"
    )
    let library = try TemplateLibrary(directories: [own, standard])
    #expect(try library.render("page.md", with: [:]) == "own a, default b")
  }

  @Test func `names the file on disk in errors`() throws {
    let directory = try write(["parts/a.md.mustache": "one\n  {{#two}}"], in: "default")
    #expect(
      throws: TemplateError(
        file: directory + "/parts/a.md.mustache",
        line: 2,
        column: 3,
        reason: .unclosedSection(name: "two")
      )
    ) { try TemplateLibrary(directories: [directory]) }
  }

  @Test func `refuses a folder that is not there`() throws {
    let path = folder.appending(path: "nowhere").path
    #expect(
      throws: TemplateError(
        file: path,
        line: 1,
        column: 1,
        reason: .unreadable(detail: "no such file or folder")
      )
    ) { try TemplateLibrary(directories: [path]) }
  }

  @Test func `refuses a link that leads nowhere`() throws {
    let directory = try write(["a.md.mustache": ""], in: "default")
    try FileManager.default.createSymbolicLink(
      atPath: directory + "/b.md.mustache",
      withDestinationPath: directory + "/nowhere"
    )
    #expect(
      throws: TemplateError(
        file: directory + "/b.md.mustache",
        line: 1,
        column: 1,
        reason: .unreadable(detail: "no such file or folder")
      )
    ) { try TemplateLibrary(directories: [directory]) }
  }

  @Test func `says where a file is not UTF-8`() throws {
    let directory = try write(["a.md.mustache": Data("é\nab".utf8) + [0xFF, 0x61]], in: "default")
    #expect(
      throws: TemplateError(
        file: directory + "/a.md.mustache",
        line: 2,
        column: 3,
        reason: .notUTF8
      )
    ) { try TemplateLibrary(directories: [directory]) }
  }

  @Test func `leaves out a byte-order mark`() throws {
    let directory = try write(
      ["a.md.mustache": Data([0xEF, 0xBB, 0xBF]) + Data("text".utf8)],
      in: "default"
    )
    #expect(try TemplateLibrary(directories: [directory]).render("a.md", with: [:]) == "text")
  }

  @Test func `ends on a loop of symbolic links`() throws {
    let directory = try write(["a.md.mustache": ""], in: "default")
    try FileManager.default.createSymbolicLink(
      atPath: directory + "/again",
      withDestinationPath: directory
    )
    #expect(throws: TemplateError.self) { try TemplateLibrary(directories: [directory]) }
  }
}
