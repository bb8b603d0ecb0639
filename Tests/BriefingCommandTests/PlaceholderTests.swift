import Testing

@testable import BriefingCommand

@Test func `the module links`() {}
