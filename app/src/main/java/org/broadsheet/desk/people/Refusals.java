package org.broadsheet.desk.people;

import org.broadsheet.kernel.Fault;

/** What the rooms refuse, in the words of the screens. */
final class Refusals {
    private Refusals() {}

    static String sentence(Fault fault, PeopleWords words) {
        if (fault.kind() != Fault.Kind.USER) {
            throw fault;
        }
        return switch (fault.code()) {
            case "account-email" -> words.emailWrong();
            case "account-exists" -> words.accountExists();
            case "account-last-administrator" -> words.lastAdministrator();
            case "account-unknown" -> words.accountUnknown();
            case "account-name" -> words.nameWrong();
            case "password-short" -> words.passwordShort();
            case "password-long" -> words.passwordLong();
            case "password-common" -> words.passwordCommon();
            case "password-wrong" -> words.passwordWrong();
            case "second-factor-code" -> words.codeWrong();
            case "request-too-often" -> words.tooOften();
            case "token-name" -> words.tokenNameWrong();
            case "token-exists" -> words.tokenExists();
            case "token-scopes" -> words.tokenScopesWrong();
            case "token-expiry" -> words.tokenExpiryWrong();
            default -> words.notDone(fault.sentence());
        };
    }
}
