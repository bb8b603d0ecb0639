import BriefingCommand
import FoundationEssentials
import Glibc

@main
struct Main {
  static func main() async {
    let tool = CommandLineTool(environment: ProcessInfo.processInfo.environment)
    let status = await tool.run(Array(CommandLine.arguments.dropFirst()))
    exit(status.rawValue)
  }
}
