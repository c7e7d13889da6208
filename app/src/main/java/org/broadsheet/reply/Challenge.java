package org.broadsheet.reply;

/**
 * A question that a person answers in a second.
 *
 * @param token signed; bound to the story; goes back with the answer
 * @param question as it is printed, e.g. {@code 10 + five =}
 * @param spoken a label that reads well aloud, e.g. {@code What is ten plus five?}
 */
public record Challenge(String token, String question, String spoken) {}
