package mx.cea.ventanilla.requests.ui;

import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.requests.RequestState;
import mx.cea.ventanilla.requests.RequestView;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;

/// What somebody may do with a request as it stands, and the words for it. The services decide again when it is done.
///
/// @param take    it is free
/// @param answer  it is in this person's hands: answer, give back, route, ask for data
/// @param resume  it waits for the customer, in this person's name
/// @param returns it is with an area, routed by this person
/// @param close   it may be ended without an answer
/// @param mend    it was ended by this person, whose letter may have failed
/// @param why     why it cannot be answered now; empty where it can
/// @param where   where it stands, in a few words
public record Standing(
        boolean take,
        boolean answer,
        boolean resume,
        boolean returns,
        boolean close,
        boolean mend,
        String why,
        String where) {

    /// Whether it is in this person's hands, whatever it waits for, or was when it ended.
    boolean isOwn() {
        return close || mend;
    }

    static Standing of(RequestView view, StaffMember me) {
        RequestState state = view.request().state();
        boolean works = me.may(Permission.WORK_REQUESTS);
        boolean mine = works && state instanceof RequestState.Held held && held.holder().equals(me.id());
        boolean answer = mine && state instanceof RequestState.Claimed;
        boolean resume = mine && state instanceof RequestState.Waiting;
        boolean returns = mine && state instanceof RequestState.Routed;
        return new Standing(
                works && state instanceof RequestState.Received,
                answer,
                resume,
                returns,
                answer || resume || returns,
                mine && (state instanceof RequestState.Answered || state instanceof RequestState.Closed),
                answer ? "" : why(view, works, mine),
                where(view, mine));
    }

    private static String why(RequestView view, boolean works, boolean mine) {
        return switch (view.request().state()) {
            case RequestState.Answered answered ->
                Texts.get("requests.page.why.answered", holder(view), Moments.inFull(answered.at()));
            case RequestState.Closed closed -> Texts.get(
                    "requests.page.why.closed",
                    holder(view),
                    Moments.inFull(closed.at()),
                    Texts.get("requests.close.reason." + closed.reason().name()));
            case RequestState.Received _, RequestState.Claimed _, RequestState.Routed _, RequestState.Waiting _
                    when !works -> Texts.get("requests.page.why.role");
            case RequestState.Received _ -> Texts.get("requests.page.why.free");
            case RequestState.Waiting waiting when mine -> Texts.get("requests.page.why.waiting", waiting.lacking());
            case RequestState.Routed routed when mine -> Texts.get(
                    "requests.page.why.routed", routed.areaName(), Dates.inWords(routed.expectedOn()));
            case RequestState.Claimed _, RequestState.Routed _, RequestState.Waiting _ ->
                Texts.get("requests.page.why.held", holder(view));
        };
    }

    private static String where(RequestView view, boolean mine) {
        return switch (view.request().state()) {
            case RequestState.Received _ -> Texts.get("requests.page.where.received");
            case RequestState.Claimed _ when mine -> Texts.get("requests.page.where.mine");
            case RequestState.Claimed _ -> Texts.get("requests.page.where.claimed", holder(view));
            case RequestState.Routed routed -> Texts.get("requests.page.where.routed", routed.areaName(), holder(view));
            case RequestState.Waiting _ -> Texts.get("requests.page.where.waiting", holder(view));
            case RequestState.Answered _ -> Texts.get("requests.page.where.answered", holder(view));
            case RequestState.Closed _ -> Texts.get("requests.page.where.closed", holder(view));
        };
    }

    private static String holder(RequestView view) {
        String name = view.holderName();
        return name == null ? Texts.get("requests.page.nobody") : name;
    }
}
