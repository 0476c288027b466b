/// `parse` and `parse-where`: a pattern of texts and columns that a text is read with.
public struct BoundParse: Sendable {
    /// How the texts of the pattern are meant.
    public enum Kind: String, Sendable {
        /// Texts are texts, and every column must be of its type.
        case simple
        /// Texts are regular expressions.
        case regex
        /// Texts are texts, and a column that is not of its type is null.
        case relaxed
    }

    /// One part of the pattern.
    public enum Part: Sendable {
        /// `*`: anything.
        case anything
        case text(String)
        /// The number of an output column, and its type.
        case column(Int, KQLType)
    }

    /// The text to read, over the input columns.
    public var value: BoundExpression
    /// The pattern.
    public var parts: [Part]
    /// How its texts are meant.
    public var kind: Kind
    /// Flags of the regular expression, such as `Ui`; empty for none.
    public var flags: String
    /// True for `parse-where`: rows that do not fit are left out.
    public var filters: Bool
    /// For each output column the input column that it repeats, or nil where the pattern fills it.
    public var carried: [Int?]

    /// Makes a pattern.
    public init(value: BoundExpression, parts: [Part], kind: Kind, flags: String, filters: Bool, carried: [Int?]) {
        self.value = value
        self.parts = parts
        self.kind = kind
        self.flags = flags
        self.filters = filters
        self.carried = carried
    }
}

/// `parse-kv`: keys and values in a text.
public struct BoundKeyValues: Sendable {
    /// One key: its name in the text, its output column and type.
    public struct Key: Sendable {
        /// The key as it stands in the text.
        public var name: String
        /// Output column that takes the value.
        public var column: Int
        /// Type that the value is turned into.
        public var type: KQLType

        /// Makes a key.
        public init(name: String, column: Int, type: KQLType) {
            self.name = name
            self.column = column
            self.type = type
        }
    }

    /// How keys and values are told apart.
    public struct Settings: Sendable {
        /// What stands between two pairs; empty for anything that is no letter or digit.
        public var pairDelimiter = ""
        /// What stands between key and value; empty for anything that is no letter or digit.
        public var valueDelimiter = ""
        /// Pairs of opening and closing quotes, two characters each.
        public var quotes: [String] = []
        /// Characters that take the meaning from the one behind them, inside quotes.
        public var escapes: [String] = []
        /// True when an unquoted value reaches up to the next key.
        public var isGreedy = false
        /// A regular expression with two groups, key and value; nil to go by delimiters.
        public var pattern: String?

        /// No delimiters, no quotes.
        public init() {}
    }

    /// The text to read, over the input columns.
    public var value: BoundExpression
    /// The keys that are wanted.
    public var keys: [Key]
    /// How keys and values are told apart.
    public var settings: Settings
    /// For each output column the input column that it repeats, or nil where a key fills it.
    public var carried: [Int?]

    /// Makes an operation.
    public init(value: BoundExpression, keys: [Key], settings: Settings, carried: [Int?]) {
        self.value = value
        self.keys = keys
        self.settings = settings
        self.carried = carried
    }
}
