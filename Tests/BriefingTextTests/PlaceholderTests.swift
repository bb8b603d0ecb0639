import Testing

@testable import BriefingText

@Test func `the module links`() {}
