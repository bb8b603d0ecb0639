import FoundationEssentials
import Glibc
import Testing

@testable import BriefingIngest

@Suite("FileContent") struct FileContentTests {
  @Test func `reads up to the limit and no further`() throws {
    let folder = try TemporaryFolder()
    try folder.write([UInt8](repeating: 7, count: 100), to: "a")
    let path = Array((folder.path + "/a").utf8)
    #expect(try FileContent(of: path, in: AT_FDCWD, limit: 100).bytes.count == 100)
    #expect(throws: SkipReason.tooLarge(limit: 99)) {
      try FileContent(of: path, in: AT_FDCWD, limit: 99)
    }
  }

  @Test func `says that a file is gone`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SkipReason.vanished) {
      try FileContent(of: Array((folder.path + "/a").utf8), in: AT_FDCWD, limit: 1)
    }
  }

  @Test func `refuses a file whose size is not what it holds`() {
    // The system's files have size 0 and content: as a file that grows while it is read.
    #expect(throws: SkipReason.changedWhileRead) {
      try FileContent(of: Array("/proc/version".utf8), in: AT_FDCWD, limit: 1_000)
    }
  }

  @Test func `refuses devices and folders`() {
    #expect(throws: SkipReason.notAFile("device")) {
      try FileContent(of: Array("/dev/null".utf8), in: AT_FDCWD, limit: 1)
    }
    #expect(throws: SkipReason.notAFile("folder")) {
      try FileContent(of: Array("/tmp".utf8), in: AT_FDCWD, limit: 1)
    }
  }

  @Test func `follows a link only where the user named it`() throws {
    let folder = try TemporaryFolder()
    try folder.write([1, 2], to: "a")
    try folder.link("b", to: "a")
    let path = Array((folder.path + "/b").utf8)
    #expect(throws: SkipReason.notAFile("symbolic link")) {
      try FileContent(of: path, in: AT_FDCWD, limit: 9)
    }
    #expect(try FileContent(of: path, in: AT_FDCWD, limit: 9, followsLink: true).bytes == [1, 2])
  }
}
