using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SafetyPlatform.Kernel.Ui;

/// <summary>Puts names of fields in the order in which the model declares them, which is the order on the page. Model state sorts by letter.</summary>
internal sealed class PageOrder(ModelMetadata page) : IComparer<string>
{
    public int Compare(string? x, string? y)
    {
        var (left, right) = (Places(x ?? ""), Places(y ?? ""));
        for (var depth = 0; depth < Math.Min(left.Count, right.Count); depth++)
        {
            if (left[depth] != right[depth])
            {
                return left[depth].CompareTo(right[depth]);
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    private List<int> Places(string name)
    {
        var places = new List<int>();
        ModelMetadata? model = page;
        foreach (var part in name.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                places.Add(index);
                model = model?.ElementMetadata;
                continue;
            }

            var place = model is null ? -1 : Place(model, part);
            places.Add(place < 0 ? int.MaxValue : place);
            model = place < 0 ? null : model!.Properties[place];
        }

        return places;
    }

    private static int Place(ModelMetadata model, string property)
    {
        for (var place = 0; place < model.Properties.Count; place++)
        {
            if (string.Equals(model.Properties[place].PropertyName, property, StringComparison.OrdinalIgnoreCase))
            {
                return place;
            }
        }

        return -1;
    }
}
