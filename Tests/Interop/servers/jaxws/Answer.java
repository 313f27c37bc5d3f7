/** What the server does to its reply, rightly or wrongly. */
enum Answer {
    SIGNED,
    UNSIGNED,
    SIGNED_BY_ANOTHER,
    ALTERED,
    OF_ANOTHER_REQUEST,
    BODY_NOT_SIGNED
}
