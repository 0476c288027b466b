/// Every remark that parser and binder make: one row a code.
///
/// Codes are stable; texts may improve.
enum DiagnosticCode: String, CaseIterable {
    // Errors of syntax: the service refuses the query.
    case expected = "KQL1001"
    case unexpected = "KQL1002"
    case unterminatedString = "KQL1003"
    case invalidEscape = "KQL1004"
    case unknownCharacter = "KQL1005"
    case unknownOperator = "KQL1006"
    case nestedTooDeep = "KQL1007"
    case missingSeparator = "KQL1008"
    case tooLong = "KQL1009"
    case unknownParameter = "KQL1010"

    // Errors of meaning.
    case unknownFunction = "KQL2001"
    case wrongArgumentCount = "KQL2002"
    case wrongArgumentType = "KQL2003"
    case wrongOperandType = "KQL2004"
    case notBoolean = "KQL2005"
    case malformedLiteral = "KQL2006"
    case aggregateOutside = "KQL2007"
    case expectedTable = "KQL2008"
    case expectedScalar = "KQL2009"
    case duplicateName = "KQL2010"
    case notConstant = "KQL2011"
    case recursiveLet = "KQL2012"
    case wrongParameter = "KQL2013"
    case wrongRowLength = "KQL2014"
    case missingJoinKey = "KQL2015"
    case tooLarge = "KQL2016"
    case undeclaredPattern = "KQL2017"
    case unknownType = "KQL2018"
    case unknownPlugin = "KQL2019"

    // Warnings: the service decides.
    case unknownTable = "KQL3001"
    case unknownColumn = "KQL3002"
    case notEvaluated = "KQL3003"
    case leftOut = "KQL3004"
    case unknownTableFunction = "KQL3006"

    // Hints that save quota.
    case unscopedSearch = "KQL4001"
    case noTimeFilter = "KQL4002"
    case containsForHas = "KQL4003"
    case longLookback = "KQL4004"
    case retiredTable = "KQL4005"

    /// How much the remark matters.
    var severity: KQLDiagnostic.Severity {
        switch rawValue.utf8.dropFirst(3).first {
        case UInt8(ascii: "3"): .warning
        case UInt8(ascii: "4"): .hint
        default: .error
        }
    }
}

extension KQLDiagnostic {
    /// A suggestion becomes part of the message too.
    init(_ code: DiagnosticCode, _ message: String, _ range: Range<Int>, suggestion: String? = nil) {
        self.init(
            code: code.rawValue,
            severity: code.severity,
            message: message + (suggestion.map { ": did you mean `\($0)`?" } ?? ""),
            range: range,
            suggestion: suggestion
        )
    }
}
