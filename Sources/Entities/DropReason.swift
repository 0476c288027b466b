/// A rule by which a candidate is not an entity.
///
/// Raw values are stable names for output and tests.
public enum DropReason: String, CaseIterable, Sendable, Hashable {
    /// The last part is a file extension, as in `explorer.exe`, or a double one, as in `invoice.pdf.com`.
    case fileName
    /// The last part is both a top-level domain and a common file extension, and nothing else speaks for a domain.
    case ambiguousFileName
    /// It stands inside a file path.
    case pathComponent
    /// The last part is no top-level domain.
    case unknownTopLevelDomain
    /// A label is empty, too long, or has a character that a domain cannot have there.
    case invalidLabel
    /// It is written like a member of a program: `System.IO`, `node.name`, `list.open()`.
    case codeIdentifier
    /// It is the name of a product, such as `ASP.NET`.
    case productName
    /// It is the name of a malware detection, such as `Trojan.Win32.Agent.ws`.
    case malwareName
    /// A full stop between two sentences without a space.
    case sentenceBoundary
    /// The text before it, or a letter attached to it, says that it is a version.
    case versionNumber
    /// The text before it says that it is the number of a section, a figure or an object.
    case numbering
    /// Dotted numbers with more than four parts.
    case tooManyParts
    /// A part of a dotted number is greater than 255.
    case octetOutOfRange
    /// A part of a dotted number starts with a zero, which some programs read as octal.
    case leadingZero
    /// The number after the slash is not a prefix length; the address alone is taken.
    case prefixOutOfRange
    /// An IPv6 range: Defender's tables hold addresses, and there is no function to compare them with an IPv6 range.
    case ipv6Range
    /// Hexadecimal groups and colons that form no IPv6 address.
    case invalidIPv6
    /// Two names of a program joined by `::`.
    case scopeOperator
    /// A time of day.
    case timeOfDay
    /// Pairs of hexadecimal digits, but more than the six of a hardware address.
    case longerHexSequence
    /// A hexadecimal run whose length is that of no known hash.
    case hexLength
    /// A hexadecimal number of a program: it starts with `0x`.
    case hexLiteral
    /// Only decimal digits: a long number, not a hash.
    case decimalNumber
    /// One character repeated: a placeholder, not a hash.
    case placeholder
    /// The year or the number of the CVE identifier is missing or malformed.
    case invalidCVE
    /// What follows `://` is no host.
    case invalidHost
    /// The part before the at sign is empty, too long or malformed.
    case invalidLocalPart
    /// What follows the at sign is an address or a single name, not a domain.
    case notAMailDomain
    /// The identifier of a message in a mail header.
    case messageID
    /// The user and host of a remote repository.
    case remoteRepository

    /// The rule in one sentence, fit to be shown to an analyst.
    public var explanation: String {
        switch self {
        case .fileName: "It ends in a file extension, so it is taken for a file name."
        case .ambiguousFileName:
            """
            Its ending is a file extension and a top-level domain; without a scheme, a path or a subdomain it is taken \
            for a file name.
            """
        case .pathComponent: "It stands inside a file path."
        case .unknownTopLevelDomain: "Its last label is not a top-level domain."
        case .invalidLabel: "One of its labels is empty, too long or has a character that a domain name cannot have."
        case .codeIdentifier: "It is written like a name in a program, not like a domain."
        case .productName: "It is the name of a product."
        case .malwareName: "It is the name of a malware detection."
        case .sentenceBoundary: "The dot ends a sentence; a space is missing after it."
        case .versionNumber: "It is a version number: the text around it says so."
        case .numbering: "It is a section, figure or object number: the word before it says so."
        case .tooManyParts: "It has more than the four parts of an IPv4 address."
        case .octetOutOfRange: "A part of it is greater than 255."
        case .leadingZero: "A part of it starts with a zero, so it is no plain IPv4 address."
        case .prefixOutOfRange:
            "The number after the slash is not a prefix length from 0 to 32; only the address is taken."
        case .ipv6Range: "It is a range of IPv6 addresses, which Defender cannot be asked about."
        case .invalidIPv6: "Its groups do not form an IPv6 address."
        case .scopeOperator: "It has no digit and is written like two names joined by the scope operator."
        case .timeOfDay: "It is a time of day."
        case .longerHexSequence: "It has more than the six bytes of a hardware address."
        case .hexLength: "It is hexadecimal, but not as long as an MD5, SHA-1 or SHA-256 hash."
        case .hexLiteral: "It starts with 0x, so it is a number, not a hash."
        case .decimalNumber: "It has decimal digits only, so it is a number, not a hash."
        case .placeholder: "It repeats one character, so it is a placeholder, not a hash."
        case .invalidCVE: "A CVE identifier has a year of four digits and a number of 4 to 19 digits."
        case .invalidHost: "What follows the scheme is not a host."
        case .invalidLocalPart: "The part before the at sign is not that of an e-mail address."
        case .notAMailDomain: "What follows the at sign is not a domain that receives mail."
        case .messageID: "It is the identifier of a message, not an address."
        case .remoteRepository: "It is the user and host of a remote repository."
        }
    }
}
