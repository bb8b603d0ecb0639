import BriefingSite
import FoundationEssentials
import Glibc
import TestSupport
import Testing

@Suite("SiteWriter") struct SiteWriterTests {
  private let folder: TemporaryFolder
  private let output: String

  init() throws {
    folder = try TemporaryFolder()
    output = folder.path + "/Output"
  }

  private func publish(_ files: [String: String], force: Bool = false) throws {
    var writer = try SiteWriter.open(output: output, force: force)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try writer.write(SiteFile(path: path, text: text))
    }
    try writer.publish()
  }

  private func status(_ name: String) throws -> stat {
    var status = stat()
    try #require(lstat(output + "/" + name, &status) == 0, "\(name)")
    return status
  }

  /// Sets the modification time back, so that a later write would show.
  private func age(_ name: String) throws {
    let old = [timespec(tv_sec: 1_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000, tv_nsec: 0)]
    try #require(utimensat(AT_FDCWD, output + "/" + name, old, AT_SYMLINK_NOFOLLOW) == 0)
  }

  // MARK: Writing

  @Test func `makes the folder and the folders in it`() throws {
    try publish(["index.html": "front", "a/b/c.html": "deep"])
    #expect(folder.read("Output/index.html") == "front")
    #expect(folder.read("Output/a/b/c.html") == "deep")
    #expect(folder.names() == ["Output"])
  }

  @Test func `lists its files with their hashes, as sha256sum does`() throws {
    try publish(["b.html": "two", "a.html": "one"])
    #expect(
      folder.read("Output/" + SiteWriter.manifestName) == """
        7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  a.html
        3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3  b.html

        """
    )
  }

  @Test func `a second identical write changes no file`() throws {
    let files = ["index.html": "front", "a/b.html": "page"]
    try publish(files)
    for name in ["index.html", "a/b.html", SiteWriter.manifestName] { try age(name) }
    try publish(files)
    for name in ["index.html", "a/b.html", SiteWriter.manifestName] {
      #expect(try status(name).st_mtim.tv_sec == 1_000_000, "\(name)")
    }
    #expect(folder.read("Output/a/b.html") == "page")
    #expect(folder.names() == ["Output"])
  }

  @Test func `a changed file is replaced and the others are not touched`() throws {
    try publish(["a.html": "one", "b.html": "two"])
    try age("a.html")
    try age("b.html")
    try publish(["a.html": "one", "b.html": "three"])
    #expect(try status("a.html").st_mtim.tv_sec == 1_000_000)
    #expect(try status("b.html").st_mtim.tv_sec > 1_000_000)
    #expect(folder.read("Output/b.html") == "three")
  }

  @Test func `a file that somebody changed is written again`() throws {
    try publish(["a.html": "one"])
    try folder.write("eno", to: "Output/a.html")
    try publish(["a.html": "one"])
    #expect(folder.read("Output/a.html") == "one")
  }

  @Test func `a page that is no longer part of the site goes, with its empty folder`() throws {
    try publish(["a.html": "one", "old/b.html": "two"])
    try publish(["a.html": "one"])
    #expect(folder.names(in: "Output") == ["a.html", SiteWriter.manifestName])
  }

  // MARK: What is not ours

  @Test func `a foreign file stays`() throws {
    try publish(["a.html": "one"])
    try folder.write("mine", to: "Output/CNAME")
    try folder.write("mine", to: "Output/notes/deep/x.txt")
    try publish(["a.html": "two"])
    #expect(folder.read("Output/CNAME") == "mine")
    #expect(folder.read("Output/notes/deep/x.txt") == "mine")
    #expect(folder.read("Output/a.html") == "two")
  }

  @Test func `an empty folder that is not ours stays`() throws {
    try publish(["a.html": "one"])
    try FileManager.default.createDirectory(
      atPath: output + "/.git/refs/tags",
      withIntermediateDirectories: true
    )
    try publish(["a.html": "two"])
    #expect(folder.has("Output/.git/refs/tags"))
  }

  @Test func `a folder with other files is refused without force`() throws {
    try folder.write("precious", to: "Output/thesis.txt")
    #expect {
      try publish(["a.html": "one"])
    } throws: {
      "\($0)"
        == "\(output) is not empty and was not made by this program; use --force to write into it"
    }
    #expect(folder.names(in: "Output") == ["thesis.txt"])
    #expect(folder.names() == ["Output"])
  }

  @Test func `with force the other files stay`() throws {
    try folder.write("precious", to: "Output/thesis.txt")
    try publish(["a.html": "one"], force: true)
    #expect(folder.read("Output/thesis.txt") == "precious")
    #expect(folder.read("Output/a.html") == "one")
    try publish(["a.html": "two"])
    #expect(folder.read("Output/thesis.txt") == "precious")
  }

  @Test func `a folder with hidden files alone counts as empty`() throws {
    try folder.write("*\n", to: "Output/.gitignore")
    try publish(["a.html": "one"])
    #expect(folder.read("Output/.gitignore") == "*\n")
  }

  @Test func `a file in the place of the folder is an error`() throws {
    try folder.write("text", to: "Output")
    #expect { try publish(["a.html": "one"]) } throws: { "\($0)" == "\(output): is not a folder" }
  }

  // MARK: Links

  @Test func `a link in the folder is not followed`() throws {
    try folder.write("secret", to: "elsewhere/a.html")
    try publish(["a.html": "one", "pages/b.html": "two"])
    try FileManager.default.removeItem(atPath: output + "/a.html")
    try FileManager.default.removeItem(atPath: output + "/pages")
    try FileManager.default.createSymbolicLink(
      atPath: output + "/a.html",
      withDestinationPath: folder.path + "/elsewhere/a.html"
    )
    try FileManager.default.createSymbolicLink(
      atPath: output + "/pages",
      withDestinationPath: folder.path + "/elsewhere"
    )
    try publish(["a.html": "one", "pages/b.html": "two"])
    #expect(folder.read("elsewhere/a.html") == "secret")
    #expect(folder.names(in: "elsewhere") == ["a.html"])
    #expect(try status("a.html").st_mode & S_IFMT == S_IFREG)
    #expect(try status("pages").st_mode & S_IFMT == S_IFDIR)
    #expect(folder.read("Output/a.html") == "one")
  }

  @Test func `a foreign link stays a link`() throws {
    try publish(["a.html": "one"])
    try FileManager.default.createSymbolicLink(
      atPath: output + "/current",
      withDestinationPath: "a.html"
    )
    try publish(["a.html": "two"])
    #expect(try status("current").st_mode & S_IFMT == S_IFLNK)
    #expect(folder.read("Output/current") == "two")
  }

  @Test func `the site goes where a link to its folder leads`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/www/site",
      withIntermediateDirectories: true
    )
    try FileManager.default.createSymbolicLink(
      atPath: output,
      withDestinationPath: folder.path + "/www/site"
    )
    try publish(["a.html": "one"])
    try publish(["a.html": "two"])
    #expect(folder.read("www/site/a.html") == "two")
    #expect(folder.names() == ["Output", "www"])
    #expect(folder.names(in: "www") == ["site"])
  }

  @Test(arguments: [
    "../a.html", "/etc/a.html", "a/../../b.html", "./a.html", "a//b.html", "", ".", "..", "a/",
  ])
  func `a path that leads out of the folder is refused`(path: String) throws {
    #expect {
      try publish([path: "x"])
    } throws: {
      "\($0)" == "\(path): leads out of the site's folder"
    }
    #expect(folder.names() == ["Output"])
    #expect(folder.names(in: "Output") == [])
  }

  // MARK: Failures

  @Test func `a run that fails leaves the old site as it was`() throws {
    try publish(["a.html": "one"])
    #expect(throws: SiteError.self) { try publish(["a.html": "two", "b/../c.html": "three"]) }
    #expect(folder.read("Output/a.html") == "one")
    #expect(folder.names() == ["Output"])
  }

  @Test func `what a run that was killed left behind is cleaned up`() throws {
    // The greatest process number of Linux is 2^22; this one cannot run.
    try publish(["a.html": "one"])
    try folder.write("half", to: ".Output.new-4194305/a.html")
    try folder.write("whole", to: ".Output.old-4194305/a.html")
    try folder.write("mine", to: ".Output.new-notes/a.html")
    try folder.write("mine", to: ".Other.new-4194305/a.html")
    try publish(["a.html": "one"])
    #expect(folder.names() == [".Other.new-4194305", ".Output.new-notes", "Output"])
  }

  @Test func `an old site put aside is kept while none is published`() throws {
    try folder.write("whole", to: ".Output.old-4194305/a.html")
    try publish(["a.html": "one"])
    #expect(folder.has(".Output.old-4194305/a.html"))
  }

  @Test func `another run's folder is left alone`() throws {
    try folder.write("half", to: ".Output.new-1/a.html")
    try publish(["a.html": "one"])
    #expect(folder.has(".Output.new-1/a.html"))
  }

  @Test func `a folder that cannot be made is an error that names it`() throws {
    try folder.write("text", to: "file")
    #expect {
      _ = try SiteWriter.open(output: folder.path + "/file/Output", force: false)
    } throws: { "\($0)" == "\(folder.path)/file/Output: the folder cannot be made" }
  }

  @Test func `the folder keeps its permissions`() throws {
    try publish(["a.html": "one"])
    try #require(chmod(output, 0o750) == 0)
    try publish(["a.html": "two"])
    #expect(try status("").st_mode & 0o777 == 0o750)
  }

  @Test func `a closing slash makes no difference`() throws {
    var writer = try SiteWriter.open(output: output + "//", force: false)
    try writer.write(SiteFile(path: "a.html", text: "one"))
    try writer.publish()
    #expect(folder.read("Output/a.html") == "one")
    #expect(folder.names() == ["Output"])
  }
}
