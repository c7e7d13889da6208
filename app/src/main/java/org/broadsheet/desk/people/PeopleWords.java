package org.broadsheet.desk.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the screens for accounts. English stands here; {@code messages/people_fr.properties} and {@code _ar} the others. */
@MessageBundle(value = "people", locale = "en")
public interface PeopleWords {
    @Message("People")
    String people();
    @Message("Tokens")
    String tokens();
    @Message("Audit")
    String audit();
    @Message("My account")
    String account();
    @Message("Second factor")
    String secondFactor();
    @Message("E-mail")
    String email();
    @Message("Role")
    String role();
    @Message("Name")
    String name();
    @Message("State")
    String state();
    @Message("Last seen")
    String lastSeen();
    @Message("Actions")
    String actions();
    @Message("Active")
    String active();
    @Message("Disabled")
    String disabled();
    @Message("Not yet")
    String never();
    @Message("You")
    String you();
    @Message("Second factor")
    String factorOn();
    @Message("Password only")
    String factorOff();
    @Message("Reporter")
    String roleReporter();
    @Message("Editor")
    String roleEditor();
    @Message("Moderator")
    String roleModerator();
    @Message("Marketing")
    String roleMarketing();
    @Message("Administrator")
    String roleAdministrator();
    @Message("Writes drafts and hands them in.")
    String roleReporterHint();
    @Message("Publishes, corrects, kills, makes up the front page.")
    String roleEditorHint();
    @Message("Looks after what readers write.")
    String roleModeratorHint();
    @Message("Sends newsletters and posts.")
    String roleMarketingHint();
    @Message("Everything, accounts and settings too.")
    String roleAdministratorHint();
    @Message("Invite somebody")
    String invite();
    @Message("They get a link to choose a password. It works once, within seven days.")
    String inviteLead();
    @Message("Make the link")
    String makeInvitation();
    @Message("Invited, not here yet")
    String invitations();
    @Message("until {when}")
    String until(String when);
    @Message("Withdraw")
    String withdraw();
    @Message("Change role")
    String changeRole();
    @Message("Disable")
    String disable();
    @Message("This person is logged out everywhere at once, and their tokens end. What they wrote stays.")
    String disableWarning();
    @Message("Disable this account")
    String disableThis();
    @Message("Enable")
    String enable();
    @Message("Link for a new password")
    String resetLink();
    @Message("Remove second factor")
    String removeFactor();
    @Message("For a lost phone. Until a new one is set up, the password alone lets this person in.")
    String removeFactorWarning();
    @Message("A link for {who}")
    String linkFor(String who);
    @Message("It went to them by mail. You can also pass it on by a way that only this person reads: it is shown this once, "
            + "works once, and ends after seven days.")
    String linkLead();
    @Message("Forgot your password?")
    String forgotten();
    @Message("Give the address that you log in with. If there is an account, a link for a new password goes to it by mail.")
    String forgottenLead();
    @Message("Send the link")
    String forgottenSend();
    @Message("If there is an account with this address, a letter with a link is on its way to it. It can take some minutes.")
    String forgottenSent();
    @Message("Copy")
    String copy();
    @Message("Copied.")
    String copied();
    @Message("Back")
    String back();
    @Message("Welcome")
    String joinTitle();
    @Message("Choose a password for {email}.")
    String joinLead(String email);
    @Message("A new password")
    String resetTitle();
    @Message("New password")
    String newPassword();
    @Message("Password until now")
    String oldPassword();
    @Message("Password")
    String password();
    @Message("At least 12 characters. Some words in a row are best.")
    String passwordHint();
    @Message("As colleagues see you. May stay empty.")
    String nameHint();
    @Message("Begin")
    String begin();
    @Message("Set the password")
    String setPassword();
    @Message("This link no longer works")
    String linkGone();
    @Message("It was used, it is older than seven days, or a newer one took its place. An administrator can "
            + "make another.")
    String linkGoneText();
    @Message("Save")
    String save();
    @Message("Saved.")
    String saved();
    @Message("Change password")
    String changePassword();
    @Message("The password is changed. All other sessions have ended.")
    String passwordChanged();
    @Message("This is not your password.")
    String passwordWrong();
    @Message("Where you are logged in")
    String sessions();
    @Message("This browser")
    String sessionHere();
    @Message("Unknown browser")
    String deviceUnknown();
    @Message("since {when}")
    String since(String when);
    @Message("last used {when}")
    String used(String when);
    @Message("Log out there")
    String endSession();
    @Message("Log out everywhere else")
    String endOthers();
    @Message("Done. Only what is listed here is still logged in.")
    String sessionsEnded();
    @Message("You are logged in nowhere else.")
    String onlyHere();
    @Message("A code from your phone, beside the password. A stolen password alone then opens nothing.")
    String factorLead();
    @Message("Administrators need a second factor here. Set it up, then go on.")
    String factorNeeded();
    @Message("On. {count} recovery codes are left.")
    String factorIsOn(String count);
    @Message("Off. The password alone lets you in.")
    String factorIsOff();
    @Message("Set it up")
    String setUp();
    @Message("Change")
    String manage();
    @Message("Scan this with an authenticator on your phone.")
    String stepScan();
    @Message("Or type this key in:")
    String stepType();
    @Message("Then give the code that it shows.")
    String stepCode();
    @Message("QR code with the key below")
    String qrLabel();
    @Message("Code")
    String code();
    @Message("Six digits.")
    String codeHint();
    @Message("This code is not right, or was used before. Wait for the next one.")
    String codeWrong();
    @Message("Turn it on")
    String turnOn();
    @Message("Recovery codes")
    String recovery();
    @Message("For the day the phone is lost. Each works once. Print them or keep them in a safe place: they "
            + "are shown this once.")
    String recoveryLead();
    @Message("I have them")
    String iHaveThem();
    @Message("New recovery codes")
    String newCodes();
    @Message("Those before are worth nothing from then on.")
    String newCodesLead();
    @Message("Turn it off")
    String turnOff();
    @Message("By a token another program may use the API. Its secret is shown once.")
    String tokensLead();
    @Message("There is no token.")
    String noTokens();
    @Message("New token")
    String newToken();
    @Message("What it is for")
    String tokenName();
    @Message("Such as cms: a-z, 0-9 and hyphens.")
    String tokenNameHint();
    @Message("May")
    String scopes();
    @Message("read what is not public yet")
    String scopeRead();
    @Message("file and change drafts")
    String scopeDraft();
    @Message("publish, correct, withhold")
    String scopePublish();
    @Message("kill")
    String scopeKill();
    @Message("Last day")
    String lastDay();
    @Message("Empty: for ever. Counted in UTC.")
    String lastDayHint();
    @Message("Make the token")
    String makeToken();
    @Message("The token {name}")
    String tokenMade(String name);
    @Message("Put it into the program now. It cannot be read again.")
    String tokenMadeLead();
    @Message("Revoke")
    String revoke();
    @Message("The program that uses it is refused at once.")
    String revokeWarning();
    @Message("In force")
    String inForce();
    @Message("Revoked")
    String revoked();
    @Message("Expired")
    String expired();
    @Message("Made")
    String made();
    @Message("Ends")
    String ends();
    @Message("A token’s name is up to 40 of a-z, 0-9 and hyphens.")
    String tokenNameWrong();
    @Message("There is a token of this name already.")
    String tokenExists();
    @Message("Say what the token may do.")
    String tokenScopesWrong();
    @Message("The last day is not a day to come.")
    String tokenExpiryWrong();
    @Message("There is an account with this address already.")
    String accountExists();
    @Message("This is not an e-mail address.")
    String emailWrong();
    @Message("Choose a role.")
    String roleWrong();
    @Message("This is the last administrator. Make somebody else one first.")
    String lastAdministrator();
    @Message("There is no such account, or it is disabled.")
    String accountUnknown();
    @Message("A name has at most 80 characters.")
    String nameWrong();
    @Message("A password has at least 12 characters.")
    String passwordShort();
    @Message("A password has at most 200 characters.")
    String passwordLong();
    @Message("This password is one of those that everybody tries first. Take another.")
    String passwordCommon();
    @Message("Too many attempts. Wait a minute, then try again.")
    String tooOften();
    @Message("Not done: {why}")
    String notDone(String why);
    @Message("Done.")
    String done();
    @Message("When")
    String when();
    @Message("Who")
    String who();
    @Message("What")
    String what();
    @Message("About")
    String about();
    @Message("From")
    String fromWhere();
    @Message("Everybody")
    String everybody();
    @Message("Everything")
    String everything();
    @Message("Show")
    String show();
    @Message("Older")
    String older();
    @Message("Newest")
    String newest();
    @Message("Download as CSV")
    String csv();
    @Message("Nothing happened that matches.")
    String noEntries();
    @Message("Command line")
    String byOperator();
    @Message("Schedule")
    String bySchedule();
    @Message("The door")
    String byDoor();
    @Message("Token {name}")
    String byToken(String name);
    @Message("Wire {name}")
    String byWire(String name);
    @Message("Addresses are forgotten after {days} days.")
    String addressesKept(String days);
}
