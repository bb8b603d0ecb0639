import Testing

@testable import BriefingLanguage

@Test func `the module links`() {}
